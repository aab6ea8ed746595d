import { defineMisconception } from "../misconception.ts";
import { numeral } from "../numerals.ts";

export const countsSharedLayerPerUse = defineMisconception("sharedParameters", {
  believes: ({ parameters }) => parameters,
  name: { en: "A shared layer learns once", ko: "함께 쓰는 층은 한 번만 학습합니다" },
  text: {
    en: ({ parameters, answered, correct }) =>
      `${answered} counts the ${numeral(parameters)} parameters of a shared layer again. However often it is called, they are the same numbers: ${correct}.`,
    ko: ({ parameters, answered, correct }) =>
      `${answered}개는 함께 쓰는 층의 파라미터 ${numeral(parameters)}개를 거듭 센 것입니다. 몇 번을 부르든 같은 값이므로 ${correct}개입니다.`,
  },
});
