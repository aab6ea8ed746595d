import { defineMisconception } from "../misconception.ts";
import { numeral, numeralWith } from "../numerals.ts";

export const multipliesChannels = defineMisconception("outputChannels", {
  believes: ({ filters, inChannels }) => filters * inChannels,
  name: { en: "Channels multiplied", ko: "채널을 곱했습니다" },
  text: {
    en: ({ filters, inChannels, believed }) =>
      `${inChannels}·${filters} = ${numeral(believed)} channels would need a map for each pair. A kernel spans all ${inChannels} input channels and makes one map, so ${filters} kernels make ${filters}.`,
    ko: ({ filters, inChannels, believed }) =>
      `${inChannels}·${filters} = ${numeralWith(believed, "으로/로")} 보았습니다. 커널 하나가 입력 채널 ${inChannels}개를 모두 보고 맵 하나를 만드므로, 커널 ${filters}개면 ${filters}채널입니다.`,
  },
});
