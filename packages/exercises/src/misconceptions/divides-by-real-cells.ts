import { arithmetic } from "@stride/cnn";
import { defineMisconception } from "../misconception.ts";
import { rounded } from "../numerals.ts";

export const dividesByRealCells = defineMisconception("pooled", {
  believes: (input) => arithmetic.pooled({ ...input, countIncludePad: false }),
  name: { en: "The padding counts in the divisor", ko: "패딩 칸도 세어 나눕니다" },
  text: {
    en: ({ window, paddingCells, believed, truth }) =>
      `${rounded(believed)} divides by the ${window.length} cells of the input. The ${paddingCells} of the padding count as well, so divide by ${window.length + paddingCells}: ${rounded(truth)}.`,
    ko: ({ window, paddingCells, believed, truth }) =>
      `${rounded(believed)}: 입력의 ${window.length}칸으로만 나눴습니다. 패딩 ${paddingCells}칸도 세어 ${window.length + paddingCells}칸으로 나누면 ${rounded(truth)}입니다.`,
  },
});
