import { arithmetic } from "@stride/cnn";
import { defineMisconception } from "../misconception.ts";
import { beginning } from "../wording/grid.ts";

export const movesWindowByKernel = defineMisconception("windowAt", {
  believes: (input) =>
    arithmetic.windowAt(input.window === "pooling" ? { ...input, stride: input.kernel } : input),
  name: { en: "The windows overlap here", ko: "여기서는 창이 겹칩니다" },
  text: {
    en: ({ axis, kernel, stride, believed, truth }) =>
      `The window was put ${beginning(axis, believed).en}, a whole window of ${kernel} further each time. It moves by ${stride} and begins ${beginning(axis, truth).en}.`,
    ko: ({ axis, kernel, stride, believed, truth }) =>
      `창을 창 크기 ${kernel}칸씩 옮겨 ${beginning(axis, believed).ko}에 놓았습니다. 보폭이 ${stride}이므로 ${beginning(axis, truth).ko}에서 시작합니다.`,
  },
});
