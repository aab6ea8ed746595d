import type { WorkView } from "@stride/api";
import { getTranslations } from "next-intl/server";
import type { Locale } from "@/i18n/locale";
import { written } from "@/i18n/written";

type Dates = WorkView["dates"];

interface DueProps {
  readonly dates: Dates;
  readonly locale: Locale;
}

/** The date that matters now, in the class's zone: when it opens, is due, closes, or closed. */
export async function Due({ dates, locale }: DueProps) {
  const t = await getTranslations({ locale, namespace: "work" });
  const [key, date] = dateNow(dates);
  if (date === undefined) return <span>{t("noDate")}</span>;
  return (
    <time dateTime={date}>{t(`dates.${key}`, { date: written(locale).zoned(date, dates.timeZone) })}</time>
  );
}

function dateNow({ phase, opensAt, dueAt, closesAt }: Dates) {
  switch (phase) {
    case "before":
      return ["opens", opensAt] as const;
    case "open":
      return ["due", dueAt] as const;
    case "late":
      return ["late", closesAt] as const;
    case "closed":
      return ["closed", closesAt ?? dueAt] as const;
    default:
      return phase satisfies never;
  }
}
