import { defineMisconception } from "../misconception.ts";
import { numeral } from "../numerals.ts";

export const forgetsBias = defineMisconception("biases", {
  believes: () => 0,
  name: { en: "The bias is left out", ko: "편향이 빠졌습니다" },
  text: {
    en: ({ filters, answered, correct, severally }) =>
      severally
        ? `Only the weights were counted. Each of the ${numeral(filters)} outputs also learns one bias; with those of all layers ${answered} becomes ${correct}.`
        : `${answered} counts the weights alone. Each of the ${numeral(filters)} outputs also learns one bias; with ${numeral(filters)} biases it is ${correct}.`,
    ko: ({ filters, answered, correct, severally }) =>
      severally
        ? `가중치만 셌습니다. 출력 ${numeral(filters)}개가 저마다 편향도 하나씩 학습하므로, 모든 층의 편향을 더하면 ${answered}개가 아니라 ${correct}개입니다.`
        : `${answered}개는 가중치만 센 것입니다. 출력 하나하나가 편향도 하나씩 학습하므로, 편향 ${numeral(filters)}개를 더하면 ${correct}개입니다.`,
  },
});
