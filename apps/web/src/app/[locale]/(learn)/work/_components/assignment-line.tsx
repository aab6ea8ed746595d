import { getTranslations } from "next-intl/server";
import Link from "next/link";
import { Due } from "@/components/work/due";
import type { Line } from "@/components/work/in-order";
import { News } from "@/components/work/news";
import type { Locale } from "@/i18n/locale";
import { written } from "@/i18n/written";

interface AssignmentLineProps {
  readonly line: Line;
  /** Where the class doesn't stand above it. */
  readonly className?: string;
  readonly locale: Locale;
}

/** An assignment in a list: when it is due, where one stands, and what is new. */
export async function AssignmentLine({ line, className, locale }: AssignmentLineProps) {
  const t = await getTranslations({ locale, namespace: "work" });
  const { id, title, dates, work } = line;
  return (
    <li>
      <span className="what">
        <Link href={`/${locale}/work/${id}`}>{title}</Link>
        {className !== undefined && <span className="soft"> · {className}</span>}
        {work && <News news={work.news} locale={locale} />}
        <span className="soft block">
          <Due dates={dates} locale={locale} />
          {dates.moreTime && <> · {t("moreTime")}</>}
          {dates.moreTries > 0 && <> · {t("moreTries", { tries: dates.moreTries })}</>}
        </span>
      </span>
      <span className="stand">
        {work
          ? work.submittedAt === undefined
            ? t("answered", { answered: work.answered, items: work.items })
            : t("handedIn")
          : t(dates.phase === "before" ? "notOpen" : "notBegun")}
        {work?.score !== undefined && (
          <span className="soft block">
            {t("score", {
              score: written(locale).number(work.score),
              points: written(locale).number(work.points),
            })}
          </span>
        )}
      </span>
    </li>
  );
}
