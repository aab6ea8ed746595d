import { arithmetic } from "@stride/cnn";
import { defineMisconception } from "../misconception.ts";
import { numeral } from "../numerals.ts";

export const movesWindowByKernel = defineMisconception("windowAt", {
  believes: (input) =>
    arithmetic.windowAt(input.window === "pooling" ? { ...input, stride: input.kernel } : input),
  name: { en: "The windows overlap here", ko: "여기서는 창이 겹칩니다" },
  text: {
    en: ({ kernel, stride, believed, truth }) =>
      `The window was put at ${numeral(believed)}, a whole window of ${kernel} further each time. It moves by ${stride} and stands at ${numeral(truth)}.`,
    ko: ({ kernel, stride, believed, truth }) =>
      `창을 창 크기 ${kernel}칸씩 옮겨 ${numeral(believed)}번에 놓았습니다. 보폭이 ${stride}이므로 ${numeral(truth)}번에서 시작합니다.`,
  },
});
