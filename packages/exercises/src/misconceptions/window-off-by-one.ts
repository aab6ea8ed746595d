import { arithmetic } from "@stride/cnn";
import { defineMisconception } from "../misconception.ts";
import { numeral } from "../numerals.ts";

export const windowOffByOne = defineMisconception("windowAt", {
  believes: (input) => arithmetic.windowAt(input) + 1,
  name: { en: "The window stands one cell too far", ko: "창이 한 칸 밀렸습니다" },
  text: {
    en: ({ believed, truth }) =>
      `The window begins at ${numeral(truth)}, not at ${numeral(believed)}; the input’s first cell is 0.`,
    ko: ({ believed, truth }) =>
      `창은 ${numeral(believed)}번이 아니라 ${numeral(truth)}번에서 시작합니다. 입력의 첫 칸이 0번입니다.`,
  },
});
