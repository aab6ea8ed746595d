import { arithmetic, type Slide } from "@stride/cnn";
import { defineMisconception } from "../misconception.ts";
import { numeralWith, rounded } from "../numerals.ts";
import { moves, reach } from "../wording/slide.ts";

const name = { en: "Not rounded down", ko: "버림하지 않았습니다" };

/** Where rounding down is the rule: in how many places the window would stand if parts of one counted. */
function unrounded(slide: Slide): number {
  const { size, span, stride, padding, rounding } = slide;
  if (rounding === "ceil") return arithmetic.positions(slide);
  return (size + padding.before + padding.after - span) / stride + 1;
}

/** The places before they are rounded; with two decimals they may be told inexactly. */
function quotient(slide: Slide): string {
  const isExact = Number.isInteger(100 * unrounded(slide));
  return `(${reach(slide)}) / ${slide.stride} + 1 ${isExact ? "=" : "≈"}`;
}

export const roundsToNearest = defineMisconception("positions", {
  believes: (slide) => Math.round(unrounded(slide)),
  name,
  text: {
    en: (slip) =>
      `${quotient(slip)} ${rounded(unrounded(slip))} was rounded to ${slip.believed}. The last window doesn’t fit, however much of it would: ${moves(slip)} + 1 = ${slip.truth}.`,
    ko: (slip) =>
      `${quotient(slip)} ${numeralWith(rounded(unrounded(slip)), "을/를")} 반올림해 ${numeralWith(slip.believed, "으로/로")} 보았습니다. 다 들어가지 않는 자리는 세지 않으므로 ${moves(slip)} + 1 = ${slip.truth}입니다.`,
  },
});

export const keepsTheFraction = defineMisconception("positions", {
  believes: unrounded,
  name,
  text: {
    en: (slip) =>
      `${quotient(slip)} ${rounded(slip.believed)} leaves a part of a window. Only whole ones count, so round down: ${moves(slip)} + 1 = ${slip.truth}.`,
    ko: (slip) =>
      `${quotient(slip)} ${numeralWith(rounded(slip.believed), "은/는")} 자리 수가 될 수 없습니다. 온전히 들어가는 자리만 세어 버림하면 ${moves(slip)} + 1 = ${slip.truth}입니다.`,
  },
});
