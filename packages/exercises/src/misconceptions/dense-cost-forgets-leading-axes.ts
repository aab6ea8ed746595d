import { arithmetic } from "@stride/cnn";
import { defineMisconception } from "../misconception.ts";
import { factors, numeral } from "../numerals.ts";

export const denseCostForgetsLeadingAxes = defineMisconception("multiplyAdds", {
  believes: (input) => (input.by === "linear" ? input.weights : arithmetic.multiplyAdds(input)),
  name: { en: "The axes before the features", ko: "특징 앞의 축이 빠졌습니다" },
  text: {
    en: ({ weights, places, believed, truth }) =>
      `${numeral(believed)} is the cost of one vector. A dense layer works on each of the ${factors(places)} vectors: ${factors([weights, ...places])} = ${numeral(truth)}.`,
    ko: ({ weights, places, believed, truth }) =>
      `${numeral(believed)}: 벡터 하나의 연산량입니다. 완전연결층은 벡터 ${factors(places)}개마다 계산하므로 ${factors([weights, ...places])} = ${numeral(truth)}입니다.`,
  },
});
