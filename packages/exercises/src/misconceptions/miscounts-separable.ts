import { sum } from "@stride/cnn";
import { defineMisconception } from "../misconception.ts";
import { numeral } from "../numerals.ts";

export const separableWithoutPointwise = defineMisconception("separableWeights", {
  believes: ({ depthwise }) => depthwise,
  name: { en: "The 1 × 1 kernels are left out", ko: "1 × 1 커널이 빠졌습니다" },
  text: {
    en: ({ depthwise, pointwise, truth }) =>
      `${numeral(depthwise)} weights are the depthwise half. The 1 × 1 kernels that mix the channels have ${numeral(pointwise)} more: ${numeral(truth)}.`,
    ko: ({ depthwise, pointwise, truth }) =>
      `가중치 ${numeral(depthwise)}개는 앞쪽 깊이별 합성곱만 센 것입니다. 채널을 섞는 1 × 1 커널에 ${numeral(pointwise)}개가 더 있어 ${numeral(truth)}개입니다.`,
  },
});

export const separableWithTwoBiases = defineMisconception("separableBiases", {
  believes: ({ depthwise, pointwise }) => sum(depthwise, pointwise),
  name: { en: "Only the second half has biases", ko: "편향은 뒤쪽에만 있습니다" },
  text: {
    en: ({ depthwise, pointwise, believed, truth }) =>
      `${numeral(depthwise)} + ${numeral(pointwise)} = ${numeral(believed)} biases are those of two layers in PyTorch. Keras’ one separable layer adds biases at its end only: ${numeral(truth)}.`,
    ko: ({ depthwise, pointwise, believed, truth }) =>
      `편향 ${numeral(depthwise)} + ${numeral(pointwise)} = ${numeral(believed)}개는 PyTorch에서 두 층으로 쓸 때입니다. Keras의 분리형 합성곱층은 끝에만 편향을 더하므로 ${numeral(truth)}개입니다.`,
  },
});
