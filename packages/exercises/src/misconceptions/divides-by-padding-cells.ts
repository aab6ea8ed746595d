import { arithmetic } from "@stride/cnn";
import { defineMisconception } from "../misconception.ts";
import { rounded } from "../numerals.ts";

export const dividesByPaddingCells = defineMisconception("pooled", {
  believes: (input) => arithmetic.pooled({ ...input, countIncludePad: true }),
  name: { en: "The padding doesn’t count in the divisor", ko: "패딩 칸은 세지 않고 나눕니다" },
  text: {
    en: ({ window, paddingCells, believed, truth }) =>
      `${rounded(believed)} divides by ${window.length + paddingCells} cells, ${paddingCells} of which are padding. Here those don’t count, so divide by ${window.length}: ${rounded(truth)}.`,
    ko: ({ window, paddingCells, believed, truth }) =>
      `${rounded(believed)}: 패딩 ${paddingCells}칸까지 ${window.length + paddingCells}칸으로 나눴습니다. 여기서는 패딩을 세지 않으므로 ${window.length}칸으로 나누어 ${rounded(truth)}입니다.`,
  },
});
