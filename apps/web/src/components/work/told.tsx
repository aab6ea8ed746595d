import type { WorkItemView } from "@stride/api";
import { getTranslations } from "next-intl/server";
import type { Locale } from "@/i18n/locale";
import { written } from "@/i18n/written";

interface ToldProps {
  readonly told: WorkItemView["told"];
  /** How many the item is worth. */
  readonly points: number;
  readonly timeZone: string;
  readonly locale: Locale;
}

/** What the teacher said of an item, and how its score was changed. */
export async function Told({ told: { comments, changes }, points, timeZone, locale }: ToldProps) {
  const t = await getTranslations({ locale, namespace: "work" });
  const { zoned, number } = written(locale);
  const inPoints = (score: number | null) => (score === null ? "–" : number(score * points));
  if (comments.length === 0 && changes.length === 0) return null;
  return (
    <section className="told-by-teacher" aria-labelledby="told">
      <h2 id="told">{t("told")}</h2>
      <ul>
        {comments.map(({ id, text, about, createdAt }) => (
          <li key={id}>
            {about !== undefined && <p className="soft">{t("about", { name: about })}</p>}
            <p className="words">{text}</p>
            <time dateTime={createdAt}>{zoned(createdAt, timeZone)}</time>
          </li>
        ))}
        {changes.map(({ cause, before, after, reason, createdAt }) => (
          <li key={createdAt}>
            <p>
              {t(`changes.${cause}`, {
                before: inPoints(before),
                after: inPoints(after),
                points: number(points),
              })}
            </p>
            {reason !== null && <p className="words">{reason}</p>}
            <time dateTime={createdAt}>{zoned(createdAt, timeZone)}</time>
          </li>
        ))}
      </ul>
    </section>
  );
}
