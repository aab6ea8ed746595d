import { product, sum } from "@stride/cnn";
import { defineMisconception } from "../misconception.ts";
import { numeral } from "../numerals.ts";

export const receptiveFieldIgnoresDilation = defineMisconception("fieldBeyondFirst", {
  believes: ({ kernel }) => kernel - 1,
  name: { en: "The dilation is left out", ko: "팽창(dilation)이 빠졌습니다" },
  text: {
    en: ({ kernel, dilation, believed, truth }) =>
      `${numeral(kernel)} − 1 = ${numeral(believed)} cells beyond the first would lie side by side. With dilation ${dilation} they reach ${dilation}·(${numeral(kernel)} − 1) = ${numeral(truth)} further.`,
    ko: ({ kernel, dilation, believed, truth }) =>
      `${numeral(kernel)} − 1 = ${numeral(believed)}칸은 서로 붙어 있을 때입니다. 팽창이 ${dilation}이면 ${dilation}·(${numeral(kernel)} − 1) = ${numeral(truth)}칸까지 뻗습니다.`,
  },
});

export const receptiveFieldMultipliesByDilation = defineMisconception("fieldBeyondFirst", {
  believes: ({ kernel, dilation }) => sum(product(dilation, kernel), -1),
  name: { en: "Kernel times dilation", ko: "커널에 팽창을 곱했습니다" },
  text: {
    en: ({ kernel, dilation, believed, truth }) =>
      `${dilation}·${numeral(kernel)} − 1 = ${numeral(believed)} has a gap behind the last cell, too. Between ${numeral(kernel)} cells there are ${numeral(kernel - 1)} steps: ${dilation}·(${numeral(kernel)} − 1) = ${numeral(truth)}.`,
    ko: ({ kernel, dilation, believed, truth }) =>
      `${dilation}·${numeral(kernel)} − 1 = ${numeral(believed)}칸은 마지막 칸 뒤의 틈까지 센 것입니다. ${numeral(kernel)}칸 사이의 간격은 ${numeral(kernel - 1)}개이므로 ${dilation}·(${numeral(kernel)} − 1) = ${numeral(truth)}칸입니다.`,
  },
});
