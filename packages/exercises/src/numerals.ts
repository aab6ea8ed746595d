import type { Count } from "@stride/cnn";
import { josa } from "es-hangul";

/** A count for people: grouped in threes, with a true minus. Our own, so that it is the same bytes everywhere. */
export function numeral(count: Count): string {
  const [whole = "", decimals] = String(count).replace("-", "−").split(".");
  return whole.replace(/\B(?=(\d{3})+(?!\d))/gu, ",") + (decimals === undefined ? "" : `.${decimals}`);
}

/** A number for people that may be a fraction: with two decimals at most. */
export function rounded(count: Count): string {
  return numeral(typeof count === "bigint" ? count : Math.round(count * 100) / 100);
}

/** `3 + 4 − 5`, as it is written in sums. */
export function terms(counts: readonly Count[]): string {
  return counts
    .map((count, at) =>
      at === 0 ? numeral(count) : count < 0 ? `− ${numeral(-count)}` : `+ ${numeral(count)}`,
    )
    .join(" ");
}

/** `36 × 28 × 20`, as it is written in sentences. */
export function dimensions(axes: readonly Count[]): string {
  return axes.map(numeral).join(" × ");
}

/** The same with the Korean particle that fits its last number. */
export function dimensionsWith(axes: readonly Count[], particles: Parameters<typeof josa>[1]): string {
  return [
    ...axes.slice(0, -1).map(numeral),
    ...axes.slice(-1).map((last) => numeralWith(last, particles)),
  ].join(" × ");
}

/** `3·3·20`, as it is written in formulas. */
export function factors(counts: readonly Count[]): string {
  return counts.map(numeral).join("·");
}

/** How the last digit of a number is read in Korean, or the last power of ten where it ends in zeros. */
const read = ["영", "일", "이", "삼", "사", "오", "육", "칠", "팔", "구"] as const;
const powers = ["", "십", "백", "천", "만", "만", "만", "만", "억"] as const;

/** A number with the Korean particle that fits how it is read: `340이`, `32가`. */
export function numeralWith(count: Count | string, particles: Parameters<typeof josa>[1]): string {
  const digits = String(count);
  const zeros = /0*$/u.exec(digits)?.[0].length ?? 0;
  const last = Number(digits.at(-1));
  const word = zeros > 0 && digits.length > zeros ? (powers[zeros] ?? "억") : (read[last] ?? "영");
  return (typeof count === "string" ? count : numeral(count)) + josa.pick(word, particles);
}
