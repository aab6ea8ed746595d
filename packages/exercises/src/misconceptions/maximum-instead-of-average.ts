import { arithmetic } from "@stride/cnn";
import { defineMisconception } from "../misconception.ts";
import { numeral, rounded } from "../numerals.ts";

export const maximumInsteadOfAverage = defineMisconception("pooled", {
  believes: (input) => arithmetic.pooled({ ...input, mode: "maximum" }),
  name: { en: "The maximum instead of the mean", ko: "평균 대신 최댓값을 골랐습니다" },
  text: {
    en: ({ believed, truth }) =>
      `${numeral(believed)} is the window’s largest number. An average pooling takes the mean: ${rounded(truth)}.`,
    ko: ({ believed, truth }) =>
      `${numeral(believed)}: 창에서 가장 큰 값입니다. 평균 풀링은 평균을 내므로 ${rounded(truth)}입니다.`,
  },
});
