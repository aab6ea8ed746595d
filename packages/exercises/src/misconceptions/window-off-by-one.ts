import { arithmetic } from "@stride/cnn";
import { defineMisconception } from "../misconception.ts";
import { beginning } from "../wording/grid.ts";

export const windowOffByOne = defineMisconception("windowAt", {
  believes: (input) => arithmetic.windowAt(input) + 1,
  name: { en: "The window stands one cell too far", ko: "창이 한 칸 밀렸습니다" },
  text: {
    en: ({ axis, believed, truth }) =>
      `The window begins ${beginning(axis, truth).en}, not ${beginning(axis, believed).en}.`,
    ko: ({ axis, believed, truth }) =>
      `창은 ${beginning(axis, believed).ko}이 아니라 ${beginning(axis, truth).ko}에서 시작합니다.`,
  },
});
