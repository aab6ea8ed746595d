import { defineMisconception } from "../misconception.ts";
import { numeral } from "../numerals.ts";

export const depthwiseForgetsInputChannels = defineMisconception("depthwiseChannels", {
  believes: ({ multiplier }) => multiplier,
  name: { en: "Each channel makes maps of its own", ko: "채널마다 제 맵을 만듭니다" },
  text: {
    en: ({ channels, multiplier, believed, truth }) =>
      `${numeral(believed)} would come from one channel. Each of the ${numeral(channels)} input channels has ${multiplier === 1 ? "a kernel" : `${numeral(multiplier)} kernels`} of its own: ${numeral(channels)}·${numeral(multiplier)} = ${numeral(truth)}.`,
    ko: ({ channels, multiplier, believed, truth }) =>
      `채널 하나에서 나오는 맵이 ${numeral(believed)}개입니다. 입력 ${numeral(channels)}채널마다 커널이 ${numeral(multiplier)}개씩 있으므로 ${numeral(channels)}·${numeral(multiplier)} = ${numeral(truth)}채널입니다.`,
  },
});
