import { quotient, sum } from "@stride/cnn";
import { defineMisconception } from "../misconception.ts";
import { numeral } from "../numerals.ts";

export const forgetsOutputChannels = defineMisconception("convolutionParameters", {
  believes: ({ weights, biases, filters }) => quotient(sum(weights, biases), filters),
  name: { en: "The output channels are left out", ko: "출력 채널이 빠졌습니다" },
  text: {
    en: ({ filters, believed, truth }) =>
      `${numeral(believed)} is what one kernel learns. There are ${numeral(filters)}, one for each output channel: ${numeral(believed)}·${numeral(filters)} = ${numeral(truth)}.`,
    ko: ({ filters, believed, truth }) =>
      `${numeral(believed)}개는 커널 하나가 학습하는 수입니다. 출력 채널마다 커널이 하나씩 ${numeral(filters)}개이므로 ${numeral(believed)}·${numeral(filters)} = ${numeral(truth)}개입니다.`,
  },
});
