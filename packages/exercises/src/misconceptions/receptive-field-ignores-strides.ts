import { sum } from "@stride/cnn";
import { defineMisconception } from "../misconception.ts";
import { numeral, numeralWith } from "../numerals.ts";
import { widened } from "../wording/field.ts";

export const receptiveFieldIgnoresStrides = defineMisconception("fieldWidened", {
  believes: ({ size, beyondFirst }) => sum(size, beyondFirst),
  name: { en: "The strides are left out", ko: "앞 층의 보폭이 빠졌습니다" },
  text: {
    en: (slip) =>
      `${numeral(slip.size)} + ${numeral(slip.beyondFirst)} = ${numeral(slip.believed)} forgets the strides before. Neighbours lie ${numeral(slip.effectiveStride)} apart in the input: ${widened(slip)}.`,
    ko: (slip) =>
      `${numeral(slip.size)} + ${numeral(slip.beyondFirst)} = ${numeralWith(slip.believed, "은/는")} 앞 층의 보폭을 빼먹은 것입니다. 이웃끼리 입력에서 ${numeral(slip.effectiveStride)}칸씩 떨어져 있습니다: ${widened(slip)}.`,
  },
});
