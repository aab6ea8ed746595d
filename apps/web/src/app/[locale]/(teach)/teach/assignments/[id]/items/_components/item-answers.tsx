import type { ItemReport } from "@stride/api";
import { getTranslations } from "next-intl/server";
import Link from "next/link";
import { addressOf } from "@/components/review/attempt-address";
import type { Locale } from "@/i18n/locale";

interface ItemAnswersProps {
  readonly item: ItemReport["items"][number];
  /** The table of answers. */
  readonly back: string;
  readonly locale: Locale;
}

/** What went wrong at an item: the mistakes, and the very answers that came most often. */
export async function ItemAnswers({ item, back, locale }: ItemAnswersProps) {
  const t = await getTranslations({ locale, namespace: "review.items" });
  const id = `item-${item.position}`;
  const plain = { sort: "learner", direction: "asc", item: item.item } as const;
  return (
    <section className="about" aria-labelledby={id}>
      <h2 id={id}>
        {item.position}. {item.titles.join(", ")} <span className="soft">{item.skills.join(", ")}</span>
      </h2>
      <p>
        <Link href={`${back}${addressOf(plain)}`}>{t("seeAnswers")}</Link>
      </p>
      {item.wrong.length === 0 ? (
        <p className="soft">{t("noWrong")}</p>
      ) : (
        <div className="pair">
          <div>
            <h3>{t("mistakes")}</h3>
            <ul className="counts">
              {item.misconceptions.map(({ id: misconception, name, count }) => (
                <li key={misconception}>
                  <Link href={`${back}${addressOf({ ...plain, misconception })}`}>{name}</Link>
                  <span>{t("times", { count })}</span>
                </li>
              ))}
            </ul>
          </div>
          <div>
            <h3>{t("wrong")}</h3>
            <ul className="counts">
              {item.wrong.map(({ field, label, reading, count, misconception }) => (
                <li key={`${field} ${reading}`}>
                  <span>
                    <span className="mono">{reading}</span>{" "}
                    <span className="soft">
                      {label} · {misconception?.name ?? t("unexplained")}
                    </span>
                  </span>
                  <span>{t("times", { count })}</span>
                </li>
              ))}
            </ul>
          </div>
        </div>
      )}
    </section>
  );
}
