import { defineMisconception } from "../misconception.ts";
import { numeralWith } from "../numerals.ts";

export const scalesTheGaps = defineMisconception("scaled", {
  believes: ({ size, factor }) => Math.floor((size - 1) * factor) + 1,
  name: { en: "The gaps were stretched, not the cells", ko: "칸이 아니라 칸 사이를 늘렸습니다" },
  text: {
    en: ({ size, factor, believed, truth }) =>
      `${believed} stretches the ${size - 1} steps between the cells: (${size} − 1)·${factor} + 1. Every cell is stretched: ${size}·${factor} gives ${truth}.`,
    ko: ({ size, factor, believed, truth }) =>
      `${numeralWith(believed, "은/는")} 칸 사이 ${size - 1}곳을 늘린 (${size} − 1)·${factor} + 1입니다. 칸 하나하나가 늘어나므로 ${size}·${numeralWith(factor, "으로/로")} 계산해 ${truth}입니다.`,
  },
});
