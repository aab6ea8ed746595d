import { arithmetic } from "@stride/cnn";
import { defineMisconception } from "../misconception.ts";
import { beginning } from "../wording/grid.ts";

export const forgetsPaddingCells = defineMisconception("windowAt", {
  believes: (input) => arithmetic.windowAt({ ...input, padding: 0 }),
  name: { en: "The window begins in the padding", ko: "창은 패딩에서 시작합니다" },
  text: {
    en: ({ axis, padding, believed, truth }) =>
      `The window was put ${beginning(axis, believed).en}, as without padding. A padding of ${padding} moves it ${padding} back: it begins ${beginning(axis, truth).en}.`,
    ko: ({ axis, padding, believed, truth }) =>
      `창을 패딩이 없을 때처럼 ${beginning(axis, believed).ko}에 놓았습니다. 패딩이 ${padding}이면 ${padding}칸 물러나 ${beginning(axis, truth).ko}에서 시작합니다.`,
  },
});
