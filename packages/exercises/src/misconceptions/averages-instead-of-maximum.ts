import { arithmetic } from "@stride/cnn";
import { defineMisconception } from "../misconception.ts";
import { numeral, rounded } from "../numerals.ts";

export const averagesInsteadOfMaximum = defineMisconception("pooled", {
  believes: (input) => arithmetic.pooled({ ...input, mode: "average" }),
  name: { en: "The mean instead of the maximum", ko: "최댓값 대신 평균을 냈습니다" },
  text: {
    en: ({ believed, truth }) =>
      `${rounded(believed)} is the mean of the window. A max pooling takes the largest number: ${numeral(truth)}.`,
    ko: ({ believed, truth }) =>
      `${rounded(believed)}: 창의 평균입니다. 최대 풀링은 가장 큰 값을 고르므로 ${numeral(truth)}입니다.`,
  },
});
