import { arithmetic } from "@stride/cnn";
import { defineMisconception } from "../misconception.ts";
import { numeral } from "../numerals.ts";

export const windowOffByOne = defineMisconception("windowAt", {
  believes: (input) => arithmetic.windowAt(input) + 1,
  name: { en: "The window stands one cell too far", ko: "창이 한 칸 밀렸습니다" },
  text: {
    en: ({ place, believed, truth }) =>
      `For cell ${place} the window begins at ${numeral(truth)}, not at ${numeral(believed)}; the first is 0.`,
    ko: ({ place, believed, truth }) =>
      `${place}번 칸의 창은 ${numeral(believed)}번이 아니라 ${numeral(truth)}번에서 시작합니다. 첫 번호는 0입니다.`,
  },
});
