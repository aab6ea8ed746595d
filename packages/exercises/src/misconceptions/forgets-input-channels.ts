import { product } from "@stride/cnn";
import { defineMisconception } from "../misconception.ts";
import { factors, numeral } from "../numerals.ts";

export const forgetsInputChannels = defineMisconception("weightsPerFilter", {
  believes: ({ kernelSize }) => product(...kernelSize),
  name: { en: "The input channels are left out", ko: "입력 채널이 빠졌습니다" },
  text: {
    en: ({ kernelSize, inChannels, groups, believed, truth }) =>
      `${factors(kernelSize)} = ${numeral(believed)} weights cover one channel. A kernel spans all ${inChannels / groups}${groups > 1 ? " of its group" : ""}: ${factors([...kernelSize, inChannels / groups])} = ${numeral(truth)}.`,
    ko: ({ kernelSize, inChannels, groups, believed, truth }) =>
      `${factors(kernelSize)} = ${numeral(believed)}개는 한 채널의 가중치입니다. 커널은 ${groups > 1 ? "제 그룹의 " : ""}입력 채널 ${inChannels / groups}개에 모두 걸치므로 ${factors([...kernelSize, inChannels / groups])} = ${numeral(truth)}개입니다.`,
  },
});
