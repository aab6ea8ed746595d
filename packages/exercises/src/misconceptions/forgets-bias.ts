import { defineMisconception } from "../misconception.ts";
import { numeral, terms } from "../numerals.ts";

export const forgetsBias = defineMisconception("biases", {
  believes: () => 0,
  name: { en: "The bias is left out", ko: "편향이 빠졌습니다" },
  text: {
    en({ filters, counted, correct, severally }) {
      const each = `Each of the ${numeral(filters)} outputs also learns one bias`;
      if (!counted) return `Only the weights were counted. ${each}: ${numeral(filters)} in all.`;
      const { answered, lacking } = counted;
      const sum = `${terms([answered, lacking])} = ${correct}.`;
      return severally
        ? `Only the weights were counted. ${each}. All layers together have ${numeral(lacking)}: ${sum}`
        : `${numeral(answered)} counts the weights alone. ${each}: ${sum}`;
    },
    ko({ filters, counted, correct, severally }) {
      const each = `출력 ${numeral(filters)}개가 저마다 편향도 하나씩 학습하므로`;
      if (!counted) return `가중치만 셌습니다. ${each} 편향 ${numeral(filters)}개를 더해야 합니다.`;
      const { answered, lacking } = counted;
      const sum = `${terms([answered, lacking])} = ${correct}개입니다.`;
      return severally
        ? `가중치만 셌습니다. ${each}, 모든 층의 편향 ${numeral(lacking)}개를 더하면 ${sum}`
        : `${numeral(answered)}개는 가중치만 센 것입니다. ${each} ${sum}`;
    },
  },
});
