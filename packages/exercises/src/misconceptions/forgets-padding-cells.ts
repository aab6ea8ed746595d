import { arithmetic } from "@stride/cnn";
import { defineMisconception } from "../misconception.ts";
import { numeral } from "../numerals.ts";

export const forgetsPaddingCells = defineMisconception("windowAt", {
  believes: (input) => arithmetic.windowAt({ ...input, padding: 0 }),
  name: { en: "The window begins in the padding", ko: "창은 패딩에서 시작합니다" },
  text: {
    en: ({ place, stride, padding, believed, truth }) =>
      `${place}·${stride} = ${numeral(believed)} begins at the input’s edge. With a padding of ${padding} the window begins ${padding} before: ${numeral(believed)} − ${padding} = ${numeral(truth)}.`,
    ko: ({ place, stride, padding, believed, truth }) =>
      `${place}·${stride} = ${numeral(believed)}: 입력 가장자리에서 시작한다고 본 것입니다. 패딩이 ${padding}이면 ${padding}칸 앞에서 시작하므로 ${numeral(believed)} − ${padding} = ${numeral(truth)}입니다.`,
  },
});
