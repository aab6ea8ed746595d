import type { WorkView } from "@stride/api";
import { getFormatter, getTranslations } from "next-intl/server";
import type { Locale } from "@/i18n/locale";

type Dates = WorkView["dates"];

interface DueProps {
  readonly dates: Dates;
  readonly locale: Locale;
}

/** The date that matters now, in the class's zone: when it opens, is due, closes, or closed. */
export async function Due({ dates, locale }: DueProps) {
  const [t, instant] = [await getTranslations({ locale, namespace: "work" }), await instantIn(locale)];
  const [key, date] = dateNow(dates);
  if (date === undefined) return <span>{t("noDate")}</span>;
  return <time dateTime={date}>{t(`dates.${key}`, { date: instant(date, dates.timeZone) })}</time>;
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

/** An instant as the class says it, with its zone. */
export async function instantIn(locale: Locale) {
  const format = await getFormatter({ locale });
  return (date: string, timeZone: string) =>
    format.dateTime(new Date(date), {
      ...{ year: "numeric", month: "short", day: "numeric", weekday: "short" },
      ...{ hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone, timeZoneName: "short" },
    });
}
