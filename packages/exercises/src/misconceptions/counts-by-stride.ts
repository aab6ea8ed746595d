import { product, quotient, sum } from "@stride/cnn";
import { defineMisconception } from "../misconception.ts";
import { dimensions, dimensionsWith, numeral, rounded } from "../numerals.ts";

export const countsByStride = defineMisconception("convolutionParameters", {
  believes: ({ weights, biases, stride }) => quotient(sum(weights, biases), product(...stride)),
  name: { en: "The stride changes no weights", ko: "보폭은 가중치 수를 바꾸지 않습니다" },
  text: {
    en: ({ stride, believed, truth }) =>
      `${numeral(truth)} was divided by the stride of ${dimensions(stride)}, which gives ${rounded(believed)}. A kernel that moves further is still the same kernel: ${numeral(truth)}.`,
    ko: ({ stride, believed, truth }) =>
      `${numeral(truth)}개를 보폭 ${dimensionsWith(stride, "으로/로")} 나누어 ${rounded(believed)}개로 보았습니다. 더 멀리 움직여도 커널은 그대로이므로 ${numeral(truth)}개입니다.`,
  },
});
