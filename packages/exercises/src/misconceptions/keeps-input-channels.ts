import { defineMisconception } from "../misconception.ts";
import { numeral, numeralWith } from "../numerals.ts";

/** Another way to believe `multiplies-channels`: that channels pass through as they are. */
export const keepsInputChannels = defineMisconception("outputChannels", {
  believes: ({ inChannels }) => inChannels,
  name: { en: "The input’s channels kept", ko: "입력 채널을 그대로 두었습니다" },
  text: {
    en: ({ filters, inChannels }) =>
      `${numeral(inChannels)} are the channels that go in. A kernel makes one map, however many of them it spans, so ${numeral(filters)} kernels make ${numeral(filters)}.`,
    ko: ({ filters, inChannels }) =>
      `${numeralWith(inChannels, "은/는")} 입력 채널 수입니다. 커널 하나는 그 가운데 몇 개를 보든 맵 하나를 만드므로, 커널 ${numeral(filters)}개면 ${numeral(filters)}채널입니다.`,
  },
});
