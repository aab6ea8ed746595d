import { arithmetic } from "@stride/cnn";
import { defineMisconception } from "../misconception.ts";
import { numeral } from "../numerals.ts";
import { inTheEnd } from "../wording/end.ts";

export const flipsKernel = defineMisconception("channelSum", {
  believes: ({ window, kernel }) => arithmetic.channelSum({ window, kernel: kernel.toReversed() }),
  name: { en: "The kernel was flipped", ko: "커널을 뒤집었습니다" },
  text: {
    en: ({ believed, truth, answered, correct }) =>
      `${answered} comes from a kernel turned by half a turn${answered === numeral(believed) ? "" : `, whose products add up to ${numeral(believed)}`}. Here it lies on the input as it is written, as PyTorch and Keras do: ${numeral(truth)}${inTheEnd(truth, correct).en}.`,
    ko: ({ believed, truth, answered, correct }) =>
      `${answered}: 커널을 180° 돌려 곱한 값입니다${answered === numeral(believed) ? "" : `(곱의 합 ${numeral(believed)})`}. 여기서는 PyTorch와 Keras처럼 적힌 그대로 놓으므로 ${numeral(truth)}${inTheEnd(truth, correct).ko}입니다.`,
  },
});
