import { arithmetic } from "@stride/cnn";
import { defineMisconception } from "../misconception.ts";
import { numeralWith } from "../numerals.ts";
import { moves } from "../wording/slide.ts";

export const forgetsPlusOne = defineMisconception("positions", {
  believes: (slide) => arithmetic.positions(slide) - 1,
  name: { en: "The “+ 1” is left out", ko: "“+ 1”이 빠졌습니다" },
  text: {
    en: (slip) =>
      `${moves(slip)} = ${slip.believed} counts the steps. The window also stands at its first place: ${slip.believed} + 1 = ${slip.truth}.`,
    ko: (slip) =>
      `${moves(slip)} = ${numeralWith(slip.believed, "은/는")} 옮긴 횟수입니다. 처음 놓인 자리도 세면 ${slip.believed} + 1 = ${slip.truth}입니다.`,
  },
});
