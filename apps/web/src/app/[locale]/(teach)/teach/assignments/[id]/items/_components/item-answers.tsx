import type { ItemReport } from "@stride/api";
import { getTranslations } from "next-intl/server";
import Link from "next/link";
import { addressOf } from "@/components/review/attempt-address";
import type { Locale } from "@/i18n/locale";

type Item = ItemReport["items"][number];

interface ItemAnswersProps {
  readonly item: Item;
  /** The table of answers. */
  readonly back: string;
  readonly locale: Locale;
}

/** What went wrong at an item, or at each of the several exercises that it draws from. */
export async function ItemAnswers({ item, back, locale }: ItemAnswersProps) {
  const t = await getTranslations({ locale, namespace: "review.items" });
  const id = `item-${item.position}`;
  const isOne = item.exercises.length === 0;
  return (
    <section className="about" aria-labelledby={id}>
      <h2 id={id}>
        {item.position}. {isOne ? item.titles.join(", ") : t("several")}{" "}
        {isOne && <span className="soft">{item.skills.join(", ")}</span>}
      </h2>
      {isOne ? (
        <Answers item={item.item} of={item} back={back} locale={locale} />
      ) : (
        item.exercises.map((exercise) => (
          <section key={exercise.of} className="part" aria-labelledby={`${id}-${exercise.of}`}>
            <h3 id={`${id}-${exercise.of}`}>
              {exercise.titles.join(", ")}, {t("level", { level: exercise.difficultyLevel })}{" "}
              <span className="soft">{exercise.skills.join(", ")}</span>
            </h3>
            <Answers item={item.item} of={exercise} back={back} locale={locale} />
          </section>
        ))
      )}
    </section>
  );
}

interface AnswersProps {
  readonly item: string;
  readonly of: Item | Item["exercises"][number];
  readonly back: string;
  readonly locale: Locale;
}

/** The mistakes, and the very answers that came most often. */
async function Answers({ item, of, back, locale }: AnswersProps) {
  const t = await getTranslations({ locale, namespace: "review.items" });
  const first = { sort: "learner", direction: "asc", item } as const;
  const Heading = "of" in of ? "h4" : "h3";
  const plain = "of" in of ? { ...first, of: of.of } : first;
  return (
    <>
      <p>
        <Link href={`${back}${addressOf(plain)}`}>{t("seeAnswers")}</Link>
      </p>
      {of.wrong.length === 0 ? (
        <p className="soft">{t(of.answered === 0 ? "noAnswers" : "noWrong")}</p>
      ) : (
        <div className="pair">
          <div>
            <Heading>{t("mistakes")}</Heading>
            <ul className="counts">
              {of.misconceptions.map(({ id: misconception, name, count }) => (
                <li key={misconception}>
                  <Link href={`${back}${addressOf({ ...plain, misconception })}`}>{name}</Link>
                  <span>{t("times", { count })}</span>
                </li>
              ))}
            </ul>
          </div>
          <div>
            <Heading>{t("wrong")}</Heading>
            <ul className="counts">
              {of.wrong.map(({ field, label, reading, count, misconception }) => (
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
    </>
  );
}
