import { arithmetic, product } from "@stride/cnn";
import { defineMisconception } from "../misconception.ts";
import { factors, numeral } from "../numerals.ts";

export const batchNormByArea = defineMisconception("normalizedPlaces", {
  believes: (input) => (input.norm === "batch" ? product(...input.axes) : arithmetic.normalizedPlaces(input)),
  name: { en: "A batch norm counts channels, not cells", ko: "배치 정규화는 칸이 아니라 채널을 셉니다" },
  text: {
    en: ({ axes, believed, truth }) =>
      `${factors(axes)} = ${numeral(believed)} cells would each have numbers of their own. A batch norm has them for each channel, whatever the size of its map: ${numeral(truth)}.`,
    ko: ({ axes, believed, truth }) =>
      `${factors(axes)} = ${numeral(believed)}칸마다 값을 따로 둔 것입니다. 배치 정규화는 맵의 크기와 상관없이 채널마다 값을 가지므로 ${numeral(truth)}개를 기준으로 셉니다.`,
  },
});
