import { product } from "@stride/cnn";
import { defineMisconception } from "../misconception.ts";
import { factors, numeral } from "../numerals.ts";

export const ignoresGroups = defineMisconception("weightsPerFilter", {
  believes: ({ kernelSize, inChannels }) => product(...kernelSize, inChannels),
  name: { en: "The groups are left out", ko: "그룹이 빠졌습니다" },
  text: {
    en: ({ kernelSize, inChannels, groups, believed, truth }) =>
      `${factors([...kernelSize, inChannels])} = ${numeral(believed)} weights would span all ${inChannels} input channels. In ${groups} groups a kernel spans ${inChannels}/${groups} = ${inChannels / groups} of them: ${factors([...kernelSize, inChannels / groups])} = ${numeral(truth)}.`,
    ko: ({ kernelSize, inChannels, groups, believed, truth }) =>
      `${factors([...kernelSize, inChannels])} = ${numeral(believed)}개는 입력 채널 ${inChannels}개에 모두 걸칠 때입니다. 그룹이 ${groups}개면 커널은 ${inChannels}/${groups} = ${inChannels / groups}채널만 보므로 ${factors([...kernelSize, inChannels / groups])} = ${numeral(truth)}개입니다.`,
  },
});
