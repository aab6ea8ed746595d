import { arithmetic, product } from "@stride/cnn";
import { defineMisconception } from "../misconception.ts";
import { factors, numeral } from "../numerals.ts";

const name = { en: "A depthwise kernel sees one channel", ko: "깊이별 커널은 한 채널만 봅니다" };

export const depthwiseAsFullConvolution = defineMisconception("depthwiseWeights", {
  believes: ({ kernelSize, channels, multiplier }) => product(...kernelSize, channels, channels, multiplier),
  name,
  text: {
    en: ({ kernelSize, channels, multiplier, believed, truth }) =>
      `${numeral(believed)} weights would let each kernel see all ${numeral(channels)} channels. A depthwise kernel stands on one: ${factors([...kernelSize, channels, multiplier])} = ${numeral(truth)}.`,
    ko: ({ kernelSize, channels, multiplier, believed, truth }) =>
      `커널이 ${numeral(channels)}채널을 모두 본다고 보고 ${numeral(believed)}개로 셌습니다. 깊이별 커널은 한 채널에만 놓이므로 ${factors([...kernelSize, channels, multiplier])} = ${numeral(truth)}개입니다.`,
  },
});

/** The same of a convolution with as many groups as channels, as PyTorch writes it. */
export const channelGroupsAsFullConvolution = defineMisconception("weightsPerFilter", {
  believes: (input) =>
    input.groups === input.inChannels
      ? arithmetic.weightsPerFilter({ ...input, groups: 1 })
      : arithmetic.weightsPerFilter(input),
  name,
  text: {
    en: ({ kernelSize, inChannels, believed, truth }) =>
      `${numeral(believed)} weights would let a kernel see all ${numeral(inChannels)} channels. With as many groups as channels it stands on one: ${factors([...kernelSize, 1])} = ${numeral(truth)}.`,
    ko: ({ kernelSize, inChannels, believed, truth }) =>
      `커널이 ${numeral(inChannels)}채널을 모두 본다고 보고 ${numeral(believed)}개로 셌습니다. 그룹이 채널만큼 있으면 한 채널에만 놓이므로 ${factors([...kernelSize, 1])} = ${numeral(truth)}개입니다.`,
  },
});
