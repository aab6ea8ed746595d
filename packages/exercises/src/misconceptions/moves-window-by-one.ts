import { arithmetic } from "@stride/cnn";
import { defineMisconception } from "../misconception.ts";
import { beginning } from "../wording/grid.ts";

export const movesWindowByOne = defineMisconception("windowAt", {
  believes: (input) => arithmetic.windowAt({ ...input, stride: 1 }),
  name: { en: "The window moved by one", ko: "창을 한 칸씩 옮겼습니다" },
  text: {
    en: ({ axis, stride, believed, truth }) =>
      `The window was put ${beginning(axis, believed).en}, as if it moved by 1. It moves by ${stride} and begins ${beginning(axis, truth).en}.`,
    ko: ({ axis, stride, believed, truth }) =>
      `창을 한 칸씩 옮겨 ${beginning(axis, believed).ko}에 놓았습니다. 보폭이 ${stride}이므로 ${beginning(axis, truth).ko}에서 시작합니다.`,
  },
});
