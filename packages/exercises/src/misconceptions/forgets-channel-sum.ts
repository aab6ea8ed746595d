import { defineMisconception } from "../misconception.ts";
import { numeral, terms } from "../numerals.ts";

export const forgetsChannelSum = defineMisconception("cellSum", {
  believes: ({ sums }) => sums[0] ?? 0,
  name: { en: "Only the first channel", ko: "첫 채널만 셌습니다" },
  text: {
    en: ({ sums, believed, truth }) =>
      `${numeral(believed)} is the first channel’s sum. A filter adds up all ${sums.length}: ${terms(sums)} = ${numeral(truth)}.`,
    ko: ({ sums, believed, truth }) =>
      `${numeral(believed)}: 첫 채널의 합입니다. 필터는 ${sums.length}채널을 모두 더하므로 ${terms(sums)} = ${numeral(truth)}입니다.`,
  },
});
