import { arithmetic } from "@stride/cnn";
import { defineMisconception } from "../misconception.ts";
import { numeral } from "../numerals.ts";

export const movesWindowByOne = defineMisconception("windowAt", {
  believes: (input) => arithmetic.windowAt({ ...input, stride: 1 }),
  name: { en: "The window moved by one", ko: "창을 한 칸씩 옮겼습니다" },
  text: {
    en: ({ stride, believed, truth }) =>
      `The window was put at ${numeral(believed)}, as if it moved by 1. It moves by ${stride} and stands at ${numeral(truth)}.`,
    ko: ({ stride, believed, truth }) =>
      `창을 한 칸씩 옮겨 ${numeral(believed)}번에 놓았습니다. 보폭이 ${stride}이므로 ${numeral(truth)}번에서 시작합니다.`,
  },
});
