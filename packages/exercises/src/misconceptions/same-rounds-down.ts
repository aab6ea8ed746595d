import { arithmetic } from "@stride/cnn";
import { defineMisconception } from "../misconception.ts";
import { numeral, numeralWith } from "../numerals.ts";

export const sameRoundsDown = defineMisconception("positions", {
  believes: (slide) =>
    slide.paddingMode === "same" ? Math.floor(slide.size / slide.stride) : arithmetic.positions(slide),
  name: { en: "Same padding rounds up", ko: "same 패딩은 올림입니다" },
  text: {
    en: ({ size, stride, believed, truth }) =>
      `${numeral(size)} / ${stride} was rounded down to ${numeral(believed)}. Same padding adds cells until the last window fits, so it rounds up: ⌈${numeral(size)} / ${stride}⌉ = ${numeral(truth)}.`,
    ko: ({ size, stride, believed, truth }) =>
      `${numeral(size)} / ${numeralWith(stride, "을/를")} 버림해 ${numeralWith(believed, "으로/로")} 보았습니다. same 패딩은 마지막 창까지 들어가게 칸을 붙이므로 올림입니다: ⌈${numeral(size)} / ${stride}⌉ = ${numeral(truth)}.`,
  },
});
