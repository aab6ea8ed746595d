import { product } from "@stride/cnn";
import { defineMisconception } from "../misconception.ts";
import { factors, numeral } from "../numerals.ts";

export const countsActivations = defineMisconception("convolutionParameters", {
  believes: ({ filters, outputSize }) => product(filters, ...outputSize),
  name: { en: "The numbers that come out, not the parameters", ko: "파라미터가 아니라 출력값을 셌습니다" },
  text: {
    en: ({ filters, outputSize, biases, believed, truth }) =>
      `${factors([...outputSize, filters])} = ${numeral(believed)} numbers come out of the layer. What it learns are its weights${biases > 0 ? " and biases" : ""}: ${numeral(truth)}.`,
    ko: ({ filters, outputSize, biases, believed, truth }) =>
      `${factors([...outputSize, filters])} = ${numeral(believed)}개는 층에서 나오는 값의 수입니다. 학습하는 것은 ${biases > 0 ? "가중치와 편향이므로" : "가중치이므로"} ${numeral(truth)}개입니다.`,
  },
});
