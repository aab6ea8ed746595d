import { defineMisconception } from "../misconception.ts";
import { numeralWith } from "../numerals.ts";
import { reach, spread } from "../wording/slide.ts";

export const transposedUsesForwardFormula = defineMisconception("transposedSize", {
  believes: ({ size, span, stride, padding }) =>
    Math.floor((size + padding.before + padding.after - span) / stride) + 1,
  name: { en: "The convolution’s formula, not the transposed one’s", ko: "전치가 아닌 합성곱 식을 썼습니다" },
  text: {
    en: (slip) =>
      `⌊(${reach(slip)}) / ${slip.stride}⌋ + 1 = ${slip.believed} is a convolution’s size. A transposed one goes the other way: ${spread(slip)} = ${slip.truth}.`,
    ko: (slip) =>
      `⌊(${reach(slip)}) / ${slip.stride}⌋ + 1 = ${numeralWith(slip.believed, "은/는")} 보통 합성곱의 크기입니다. 전치 합성곱은 거꾸로 ${spread(slip)} = ${slip.truth}입니다.`,
  },
});
