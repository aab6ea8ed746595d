import type { ReviewedItem } from "@stride/api";
import { getTranslations } from "next-intl/server";
import { pointsIn } from "@/components/review/points-in";
import type { Locale } from "@/i18n/locale";
import { written } from "@/i18n/written";

interface ScoreLogProps {
  readonly item: ReviewedItem;
  readonly locale: Locale;
}

const causes = ["submitted", "overridden", "withdrawn", "regraded"] as const;

/** Everything that ever changed the score, oldest first. */
export async function ScoreLog({ item, locale }: ScoreLogProps) {
  const t = await getTranslations({ locale, namespace: "review.item" });
  const { instant } = written(locale);
  const points = pointsIn(locale);
  return (
    <section aria-labelledby="log">
      <h2 id="log">{t("log")}</h2>
      {item.changes.length === 0 && <p>{t("logEmpty")}</p>}
      <ol className="said-list">
        {item.changes.map(({ cause, before, after, reason, by, at }, line) => (
          <li key={line}>
            <p>
              <span className="mono">
                {t("fromTo", { before: points(before, item.points), after: points(after, item.points) })}
              </span>{" "}
              · {t(`causes.${causes.find((known) => known === cause) ?? "other"}`)}
            </p>
            {reason !== null && <p className="text">{reason}</p>}
            <p className="soft">
              {[...(by === null ? [] : [by || t("somebody")]), instant(at, item.class.timeZone)].join(", ")}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
