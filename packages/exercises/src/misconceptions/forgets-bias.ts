import { defineMisconception } from "../misconception.ts";
import { numeral } from "../numerals.ts";

export const forgetsBias = defineMisconception("biases", {
  believes: () => 0,
  name: { en: "The bias is left out", ko: "편향이 빠졌습니다" },
  text: {
    en: ({ filters, answered, correct }) =>
      `${answered} counts the weights alone. Each of the ${numeral(filters)} outputs also learns one bias; with ${numeral(filters)} biases it is ${correct}.`,
    ko: ({ filters, answered, correct }) =>
      `${answered}개는 가중치만 센 것입니다. 출력 하나하나가 편향도 하나씩 학습하므로, 편향 ${numeral(filters)}개를 더하면 ${correct}개입니다.`,
  },
});
