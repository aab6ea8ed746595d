import { arithmetic } from "@stride/cnn";
import { defineMisconception } from "../misconception.ts";
import { numeralWith } from "../numerals.ts";
import { moves, reach } from "../wording/slide.ts";

export const roundsUp = defineMisconception("positions", {
  believes: (slide) => arithmetic.positions({ ...slide, rounding: "ceil" }),
  name: { en: "Rounded up", ko: "올림했습니다" },
  text: {
    en: (slip) =>
      `(${reach(slip)}) / ${slip.stride} doesn’t come out even and was rounded up. A window that no longer fits isn’t counted: ${moves(slip)} + 1 = ${slip.truth}.`,
    ko: (slip) =>
      `(${reach(slip)}) / ${numeralWith(slip.stride, "이/가")} 나누어떨어지지 않는데 올림했습니다. 다 들어가지 않는 자리는 세지 않으므로 ${moves(slip)} + 1 = ${slip.truth}입니다.`,
  },
});
