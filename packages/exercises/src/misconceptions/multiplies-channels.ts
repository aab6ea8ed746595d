import { defineMisconception } from "../misconception.ts";
import { factors, numeral, numeralWith } from "../numerals.ts";

export const multipliesChannels = defineMisconception("outputChannels", {
  believes: ({ filters, inChannels }) => filters * inChannels,
  name: { en: "Channels multiplied", ko: "채널을 곱했습니다" },
  text: {
    en: ({ filters, inChannels, believed }) =>
      `${factors([inChannels, filters])} = ${numeral(believed)} channels would need a map for each pair. A kernel makes one map, however many input channels it spans, so ${numeral(filters)} kernels make ${numeral(filters)}.`,
    ko: ({ filters, inChannels, believed }) =>
      `${factors([inChannels, filters])} = ${numeralWith(believed, "으로/로")} 보았습니다. 커널 하나는 입력 채널을 몇 개 보든 맵 하나를 만드므로, 커널 ${numeral(filters)}개면 ${numeral(filters)}채널입니다.`,
  },
});
