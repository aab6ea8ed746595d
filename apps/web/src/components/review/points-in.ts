import type { Locale } from "@/i18n/locale";
import { written } from "@/i18n/written";

/** A score from 0 to 1 as points, with two decimals at most; a dash where there is none. */
export const pointsIn = (locale: Locale) => (score: number | null, points: number) =>
  score === null ? "–" : written(locale).number(score * points);
