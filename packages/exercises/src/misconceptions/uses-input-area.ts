import { arithmetic, product } from "@stride/cnn";
import { defineMisconception } from "../misconception.ts";
import { dimensions, factors, numeral } from "../numerals.ts";

export const usesInputArea = defineMisconception("multiplyAdds", {
  believes: (input) =>
    input.by === "convolution" ? product(input.weights, ...input.inputSize) : arithmetic.multiplyAdds(input),
  name: { en: "The input’s area", ko: "입력 넓이를 곱했습니다" },
  text: {
    en: ({ weights, places, inputSize, believed, truth }) =>
      `${factors([weights, ...inputSize])} = ${numeral(believed)} uses the input’s ${dimensions(inputSize)} cells. The kernels stand in ${dimensions(places)} places: ${factors([weights, ...places])} = ${numeral(truth)}.`,
    ko: ({ weights, places, inputSize, believed, truth }) =>
      `${factors([weights, ...inputSize])} = ${numeral(believed)}: 입력의 ${dimensions(inputSize)}칸을 곱했습니다. 커널이 놓이는 자리는 ${dimensions(places)}이므로 ${factors([weights, ...places])} = ${numeral(truth)}입니다.`,
  },
});
