import { defineMisconception } from "../misconception.ts";
import { numeral, terms } from "../numerals.ts";

export const forgetsCellBias = defineMisconception("biased", {
  believes: ({ sum }) => sum,
  name: { en: "The bias isn’t added", ko: "편향을 더하지 않았습니다" },
  text: {
    en: ({ sum, bias, believed, truth }) =>
      `${numeral(believed)} is the sum of the products. The filter’s bias comes on top: ${terms([sum, bias])} = ${numeral(truth)}.`,
    ko: ({ sum, bias, believed, truth }) =>
      `${numeral(believed)}: 곱을 더한 값입니다. 여기에 필터의 편향을 더하면 ${terms([sum, bias])} = ${numeral(truth)}입니다.`,
  },
});
