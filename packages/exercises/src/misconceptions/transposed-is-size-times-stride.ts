import { defineMisconception } from "../misconception.ts";
import { numeral, numeralWith } from "../numerals.ts";
import { spread } from "../wording/slide.ts";

export const transposedIsSizeTimesStride = defineMisconception("transposedSize", {
  believes: ({ size, stride }) => size * stride,
  name: { en: "Not always size times stride", ko: "늘 크기 × 보폭은 아닙니다" },
  text: {
    en: (slip) =>
      `${numeral(slip.size)}·${slip.stride} = ${slip.believed} holds where the padding makes up for the kernel. Here it is ${spread(slip)} = ${slip.truth}.`,
    ko: (slip) =>
      `${numeral(slip.size)}·${slip.stride} = ${numeralWith(slip.believed, "은/는")} 패딩이 커널과 맞아떨어질 때만 맞습니다. 여기서는 ${spread(slip)} = ${slip.truth}입니다.`,
  },
});
