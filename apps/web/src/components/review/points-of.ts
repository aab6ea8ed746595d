import { getFormatter } from "next-intl/server";
import type { Locale } from "@/i18n/locale";

/** A score from 0 to 1 as points, with two decimals at most; a dash where there is none. */
export async function pointsFormat(locale: Locale) {
  const format = await getFormatter({ locale });
  const number = (value: number) => format.number(value, { maximumFractionDigits: 2 });
  return {
    number,
    percent: (value: number) => format.number(value, { style: "percent", maximumFractionDigits: 0 }),
    points: (score: number | null, points: number) => (score === null ? "–" : number(score * points)),
  };
}
