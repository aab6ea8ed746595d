import { arithmetic } from "@stride/cnn";
import { defineMisconception } from "../misconception.ts";
import { numeralWith } from "../numerals.ts";
import { moves, reach } from "../wording/slide.ts";

const name = { en: "Rounded up", ko: "올림했습니다" };

export const roundsUp = defineMisconception("positions", {
  believes: (slide) => arithmetic.positions({ ...slide, rounding: "ceil" }),
  name,
  text: {
    en: (slip) =>
      `(${reach(slip)}) / ${slip.stride} doesn’t come out even and was rounded up to ${slip.believed}. A window that no longer fits isn’t counted: ${moves(slip)} + 1 = ${slip.truth}.`,
    ko: (slip) =>
      `(${reach(slip)}) / ${numeralWith(slip.stride, "이/가")} 나누어떨어지지 않는데 ${numeralWith(slip.believed, "으로/로")} 올림했습니다. 다 들어가지 않는 자리는 세지 않으므로 ${moves(slip)} + 1 = ${slip.truth}입니다.`,
  },
});

/** Of an axis that is stretched or shrunk by a factor. */
export const roundsUpScaled = defineMisconception("scaled", {
  believes: ({ size, factor }) => Math.ceil(size * factor),
  name,
  text: {
    en: ({ size, factor, believed, truth }) =>
      `${size}·${factor} = ${size * factor} was rounded up to ${believed}. It is rounded down: ${truth}.`,
    ko: ({ size, factor, believed, truth }) =>
      `${size}·${factor} = ${numeralWith(size * factor, "을/를")} ${numeralWith(believed, "으로/로")} 올림했습니다. 버림하면 ${truth}입니다.`,
  },
});
