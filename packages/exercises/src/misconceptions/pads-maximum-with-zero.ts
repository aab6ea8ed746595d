import { arithmetic } from "@stride/cnn";
import { defineMisconception } from "../misconception.ts";
import { numeral } from "../numerals.ts";

export const padsMaximumWithZero = defineMisconception("pooled", {
  believes(input) {
    const truth = arithmetic.pooled(input);
    return input.mode === "maximum" && input.paddingCells > 0 ? Math.max(0, truth) : truth;
  },
  name: { en: "Padding is never the maximum", ko: "패딩은 최댓값이 되지 않습니다" },
  text: {
    en: ({ believed, truth }) =>
      `${numeral(believed)} is the padding’s. A max pooling looks at the input’s own numbers only, and the largest of them under the window is ${numeral(truth)}.`,
    ko: ({ believed, truth }) =>
      `${numeral(believed)}: 패딩 칸을 0으로 보고 고른 값입니다. 최대 풀링은 입력에 있는 값만 비교하므로 ${numeral(truth)}입니다.`,
  },
});
