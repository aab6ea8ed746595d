import { sum } from "@stride/cnn";
import { defineMisconception } from "../misconception.ts";
import { numeral, numeralWith } from "../numerals.ts";

export const countsContainerAndChildren = defineMisconception("total", {
  believes: ({ counts, containers = [] }) => sum(...counts, ...containers),
  name: { en: "A block and its layers", ko: "블록과 그 안의 층을 모두 셌습니다" },
  text: {
    en: ({ containers = [], believed, truth }) =>
      `${numeral(believed)} adds the blocks’ ${numeral(sum(...containers))} to their own layers’. A block is nothing besides its layers: ${numeral(truth)}.`,
    ko: ({ containers = [], believed, truth }) =>
      `${numeralWith(believed, "은/는")} 블록의 ${numeralWith(sum(...containers), "을/를")} 그 안의 층에 또 더한 것입니다. 블록은 층을 묶은 것일 뿐이므로 ${numeral(truth)}입니다.`,
  },
});
