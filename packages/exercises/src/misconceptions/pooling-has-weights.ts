import { product } from "@stride/cnn";
import { defineMisconception } from "../misconception.ts";
import { factors, numeral } from "../numerals.ts";

export const poolingHasWeights = defineMisconception("poolingParameters", {
  believes: ({ kernelSize, channels }) => product(...kernelSize, channels),
  name: { en: "A pooling learns nothing", ko: "풀링은 학습하지 않습니다" },
  text: {
    en: ({ kernelSize, channels, believed }) =>
      `${factors([...kernelSize, channels])} = ${numeral(believed)} would be weights. A pooling only picks or averages the numbers under its window: it has 0 parameters.`,
    ko: ({ kernelSize, channels, believed }) =>
      `${factors([...kernelSize, channels])} = ${numeral(believed)}개를 가중치로 셌습니다. 풀링은 창 안의 값을 고르거나 평균할 뿐이라 파라미터가 0개입니다.`,
  },
});
