import { product, sum } from "@stride/cnn";
import { defineMisconception } from "../misconception.ts";
import { dimensions, numeral } from "../numerals.ts";

export const multipliesByOutputArea = defineMisconception("convolutionParameters", {
  believes: ({ weights, biases, outputSize }) => product(sum(weights, biases), ...outputSize),
  name: { en: "Multiplied by the output’s area", ko: "출력 넓이를 곱했습니다" },
  text: {
    en: ({ outputSize, believed, truth }) =>
      `${numeral(believed)} is ${numeral(truth)} multiplied by the ${dimensions(outputSize)} places of the window. The same weights are used at every place, so they count once: ${numeral(truth)}.`,
    ko: ({ outputSize, believed, truth }) =>
      `${numeral(truth)}개에 창이 놓이는 ${dimensions(outputSize)}자리를 곱해 ${numeral(believed)}개가 되었습니다. 어느 자리에서나 같은 가중치를 쓰므로 한 번만 세어 ${numeral(truth)}개입니다.`,
  },
});
