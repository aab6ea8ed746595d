import { defineMisconception } from "../misconception.ts";
import { numeral, terms } from "../numerals.ts";
import { inTheEnd } from "../wording/end.ts";

export const forgetsChannelSum = defineMisconception("cellSum", {
  believes: ({ sums }) => sums[0] ?? 0,
  name: { en: "Only the first channel", ko: "첫 채널만 셌습니다" },
  text: {
    en: ({ sums, believed, truth, answered, correct }) =>
      `${answered} ${answered === numeral(believed) ? "is the first channel’s sum" : `comes from the first channel’s sum alone, ${numeral(believed)}`}. A filter adds up all ${sums.length}: ${terms(sums)} = ${numeral(truth)}${inTheEnd(truth, correct).en}.`,
    ko: ({ sums, believed, truth, answered, correct }) =>
      `${answered}: ${answered === numeral(believed) ? "첫 채널의 합입니다" : `첫 채널의 합 ${numeral(believed)}만 센 값입니다`}. 필터는 ${sums.length}채널을 모두 더하므로 ${terms(sums)} = ${numeral(truth)}${inTheEnd(truth, correct).ko}입니다.`,
  },
});
