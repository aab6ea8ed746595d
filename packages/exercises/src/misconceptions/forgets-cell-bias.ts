import { defineMisconception } from "../misconception.ts";
import { numeral, terms } from "../numerals.ts";
import { inTheEnd } from "../wording/end.ts";

export const forgetsCellBias = defineMisconception("biased", {
  believes: ({ sum }) => sum,
  name: { en: "The bias isn’t added", ko: "편향을 더하지 않았습니다" },
  text: {
    en: ({ sum, bias, truth, answered, correct }) =>
      `${answered === numeral(sum) ? `${answered} is the sum of the products` : `${answered} comes from the sum of the products alone`}. The filter’s bias comes on top: ${terms([sum, bias])} = ${numeral(truth)}${inTheEnd(truth, correct).en}.`,
    ko: ({ sum, bias, truth, answered, correct }) =>
      `${answered}: 곱을 더하기만 한 값입니다. 여기에 필터의 편향을 더하면 ${terms([sum, bias])} = ${numeral(truth)}${inTheEnd(truth, correct).ko}입니다.`,
  },
});
