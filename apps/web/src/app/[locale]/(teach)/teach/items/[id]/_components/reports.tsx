import type { ReviewedItem } from "@stride/api";
import { getFormatter, getTranslations } from "next-intl/server";
import type { Locale } from "@/i18n/locale";
import { ReportForm } from "./report-form";

interface ReportsProps {
  readonly item: ReviewedItem;
  readonly locale: Locale;
}

/** What the learner says is wrong with the exercise; an open report can be answered. */
export async function Reports({ item, locale }: ReportsProps) {
  if (item.reports.length === 0) return null;
  const [t, format] = await Promise.all([
    getTranslations({ locale, namespace: "review.item" }),
    getFormatter({ locale }),
  ]);
  const day = (at: string) =>
    format.dateTime(new Date(at), { dateStyle: "short", timeZone: item.class.timeZone });
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
