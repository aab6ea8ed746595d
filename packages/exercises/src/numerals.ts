import type { Count } from "@stride/cnn";
import { josa } from "es-hangul";

/** A count for people: grouped in threes, with a true minus. Our own, so that it is the same bytes everywhere. */
export function numeral(count: Count): string {
  const [whole = "", decimals] = String(count).replace("-", "−").split(".");
  return whole.replace(/\B(?=(\d{3})+(?!\d))/gu, ",") + (decimals === undefined ? "" : `.${decimals}`);
}

/** `36 × 28 × 20`, as it is written in sentences. */
export function dimensions(axes: readonly Count[]): string {
  return axes.map(numeral).join(" × ");
}

/** `3·3·20`, as it is written in formulas. */
export function factors(counts: readonly Count[]): string {
  return counts.map(numeral).join("·");
}

/** How the last digit of a number is read in Korean, or the last power of ten where it ends in zeros. */
const read = ["영", "일", "이", "삼", "사", "오", "육", "칠", "팔", "구"] as const;
const powers = ["", "십", "백", "천", "만", "만", "만", "만", "억"] as const;

/** A number with the Korean particle that fits how it is read: `340이`, `32가`. */
export function numeralWith(count: Count, particles: Parameters<typeof josa>[1]): string {
  const digits = String(count);
  const zeros = /0*$/u.exec(digits)?.[0].length ?? 0;
  const last = Number(digits.at(-1));
  const word = zeros > 0 && digits.length > zeros ? (powers[zeros] ?? "억") : (read[last] ?? "영");
  return numeral(count) + josa.pick(word, particles);
}
