import { sum } from "@stride/cnn";
import { defineMisconception } from "../misconception.ts";
import { numeral } from "../numerals.ts";
import { widened } from "../wording/field.ts";

export const sumsKernels = defineMisconception("fieldWidened", {
  believes: ({ size, kernel, first }) => (first ? kernel : sum(size, kernel)),
  name: { en: "Kernels added up", ko: "커널 크기를 더했습니다" },
  text: {
    en: (slip) =>
      `Adding the whole kernel of ${numeral(slip.kernel)} gives ${numeral(slip.believed)}. Windows overlap: only the cells beyond the first widen the field, ${widened(slip)}.`,
    ko: (slip) =>
      `커널 ${numeral(slip.kernel)}칸을 통째로 더하면 ${numeral(slip.believed)}입니다. 창은 겹치므로 첫 칸을 뺀 나머지만 넓어집니다: ${widened(slip)}.`,
  },
});
