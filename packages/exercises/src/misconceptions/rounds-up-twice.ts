import { defineMisconception } from "../misconception.ts";
import { numeralWith } from "../numerals.ts";
import { reach } from "../wording/slide.ts";

export const roundsUpTwice = defineMisconception("keptPositions", {
  believes: ({ size, span, stride, padding }) =>
    Math.ceil((size + padding.before + padding.after - span + stride - 1) / stride) + 1,
  name: { en: "Rounded up twice", ko: "올림을 두 번 했습니다" },
  text: {
    en: (slip) =>
      `⌈(${reach(slip)} + ${slip.stride} − 1) / ${slip.stride}⌉ + 1 = ${slip.believed} rounds up twice: adding ${slip.stride} − 1 is for rounding down. The number is ${slip.truth}.`,
    ko: (slip) =>
      `⌈(${reach(slip)} + ${slip.stride} − 1) / ${slip.stride}⌉ + 1 = ${numeralWith(slip.believed, "은/는")} 올림을 두 번 한 것입니다. ${slip.stride} − 1은 버림할 때 더하는 수입니다. 맞는 수는 ${slip.truth}입니다.`,
  },
});
