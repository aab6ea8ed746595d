import { defineMisconception } from "../misconception.ts";
import { numeral } from "../numerals.ts";

export const clipsReceptiveField = defineMisconception("fieldSize", {
  believes: ({ size, inputSize }) => (size > inputSize ? inputSize : size),
  name: { en: "Clipped to the input", ko: "입력 크기에서 잘랐습니다" },
  text: {
    en: ({ inputSize, truth }) =>
      `${numeral(inputSize)} is the whole input. A receptive field is told as it is, also where it reaches into the padding: ${numeral(truth)}.`,
    ko: ({ inputSize, truth }) =>
      `${numeral(inputSize)}: 입력 전체의 크기입니다. 수용 영역은 패딩까지 걸쳐도 있는 그대로 말하므로 ${numeral(truth)}입니다.`,
  },
});
