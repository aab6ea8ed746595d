import type { ReviewedItem } from "@stride/api";
import { getTranslations } from "next-intl/server";
import type { Locale } from "@/i18n/locale";
import { written } from "@/i18n/written";
import { ReportForm } from "./report-form";

interface ReportsProps {
  readonly item: ReviewedItem;
  readonly locale: Locale;
}

/** What the learner says is wrong with the exercise; an open report can be answered. */
export async function Reports({ item, locale }: ReportsProps) {
  if (item.reports.length === 0) return null;
  const t = await getTranslations({ locale, namespace: "review.item" });
  const day = (at: string) => written(locale).day(at, item.class.timeZone);
  return (
    <section aria-labelledby="reports">
      <h2 id="reports">{t("reports")}</h2>
      <ul className="said-list">
        {item.reports.map(({ id, text, at, answeredAt }) => (
          <li key={id}>
            <p className="text">{text}</p>
            <p className="soft">
              <time dateTime={at}>{day(at)}</time>
              {answeredAt !== null && <> · {t("reportAnswered", { when: day(answeredAt) })}</>}
            </p>
            {answeredAt === null && <ReportForm id={id} />}
          </li>
        ))}
      </ul>
    </section>
  );
}
