import { defineMisconception } from "../misconception.ts";
import { numeral } from "../numerals.ts";

export const forgetsRelu = defineMisconception("rectified", {
  believes: ({ value }) => value,
  name: { en: "ReLU is left out", ko: "ReLU가 빠졌습니다" },
  text: {
    en: ({ believed, truth }) =>
      `${numeral(believed)} is what goes into the ReLU. It lets nothing below 0 through: ${numeral(truth)}.`,
    ko: ({ believed, truth }) =>
      `${numeral(believed)}: ReLU에 들어가는 값입니다. ReLU는 0보다 작은 값을 0으로 만들므로 ${numeral(truth)}입니다.`,
  },
});
