import { arithmetic } from "@stride/cnn";
import { defineMisconception } from "../misconception.ts";
import { numeral, numeralWith } from "../numerals.ts";

export const sameKeepsSizeDespiteStride = defineMisconception("positions", {
  believes: (slide) => (slide.paddingMode === "same" ? slide.size : arithmetic.positions(slide)),
  name: { en: "Same padding, but there is a stride", ko: "same 패딩이어도 보폭이 있습니다" },
  text: {
    en: ({ size, stride, truth }) =>
      `Same padding keeps ${numeral(size)} only at stride 1. At stride ${stride} every ${ordinal(stride)} place is left: ⌈${numeral(size)} / ${stride}⌉ = ${numeral(truth)}.`,
    ko: ({ size, stride, truth }) =>
      `same 패딩이 크기 ${numeralWith(size, "을/를")} 지키는 것은 보폭이 1일 때뿐입니다. 보폭이 ${stride}이면 ⌈${numeral(size)} / ${stride}⌉ = ${numeral(truth)}입니다.`,
  },
});

function ordinal(stride: number): string {
  return stride === 2 ? "second" : stride === 3 ? "third" : `${stride}th`;
}
