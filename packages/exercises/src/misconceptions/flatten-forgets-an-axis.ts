import { defineMisconception } from "../misconception.ts";
import { factors, numeral, numeralWith } from "../numerals.ts";

export const flattenForgetsAnAxis = defineMisconception("flattened", {
  believes: ({ size }) => size.reduce((area, length) => area * length, 1),
  name: { en: "Flattened without the channels", ko: "펼칠 때 채널이 빠졌습니다" },
  text: {
    en: ({ channels, size, believed, truth }) =>
      `${factors(size)} = ${numeral(believed)} is one map. All ${numeral(channels)} are written out: ${factors([...size, channels])} = ${numeral(truth)}.`,
    ko: ({ channels, size, believed, truth }) =>
      `${factors(size)} = ${numeralWith(believed, "은/는")} 맵 하나입니다. 맵 ${numeral(channels)}개를 모두 펼치면 ${factors([...size, channels])} = ${numeral(truth)}입니다.`,
  },
});
