import { defineMisconception } from "../misconception.ts";
import { factors, numeral } from "../numerals.ts";

export const denseWithoutFlatten = defineMisconception("flattened", {
  believes: ({ channels }) => channels,
  name: { en: "Only the channels are read", ko: "채널만 읽었습니다" },
  text: {
    en: ({ channels, size, believed, truth }) =>
      `${numeral(believed)} are the channels alone. Flattened, every cell of each map is a feature: ${factors([...size, channels])} = ${numeral(truth)}.`,
    ko: ({ channels, size, believed, truth }) =>
      `${numeral(believed)}개는 채널만 센 것입니다. 펼치면 맵의 칸 하나하나가 특징이므로 ${factors([...size, channels])} = ${numeral(truth)}개입니다.`,
  },
});
