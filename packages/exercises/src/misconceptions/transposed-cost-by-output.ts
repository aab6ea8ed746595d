import { arithmetic, product } from "@stride/cnn";
import { defineMisconception } from "../misconception.ts";
import { dimensions, factors, numeral } from "../numerals.ts";

export const transposedCostByOutput = defineMisconception("multiplyAdds", {
  believes: (input) =>
    input.by === "transposed" ? product(input.weights, ...input.outputSize) : arithmetic.multiplyAdds(input),
  name: { en: "The output’s area, not the input’s", ko: "입력이 아니라 출력 넓이를 곱했습니다" },
  text: {
    en: ({ weights, places, outputSize, believed, truth }) =>
      `${factors([weights, ...outputSize])} = ${numeral(believed)} uses the output’s ${dimensions(outputSize)} cells. A transposed convolution spreads each cell of its input once: ${factors([weights, ...places])} = ${numeral(truth)}.`,
    ko: ({ weights, places, outputSize, believed, truth }) =>
      `${factors([weights, ...outputSize])} = ${numeral(believed)}: 출력의 ${dimensions(outputSize)}칸을 곱했습니다. 전치 합성곱은 입력의 칸마다 커널을 한 번씩 펼치므로 ${factors([weights, ...places])} = ${numeral(truth)}입니다.`,
  },
});
