import { product, quotient } from "@stride/cnn";
import { defineMisconception } from "../misconception.ts";
import { dimensions, dimensionsWith, factors, numeral, rounded } from "../numerals.ts";

export const dividesByStrideAgain = defineMisconception("multiplyAdds", {
  believes: ({ weights, places, stride }) => quotient(product(weights, ...places), product(...stride)),
  name: { en: "Divided by the stride again", ko: "보폭으로 또 나눴습니다" },
  text: {
    en: ({ weights, places, stride, believed, truth }) =>
      `${rounded(believed)} is divided by the stride of ${dimensions(stride)} once more. The ${dimensions(places)} places have it in them already: ${factors([weights, ...places])} = ${numeral(truth)}.`,
    ko: ({ weights, places, stride, believed, truth }) =>
      `${rounded(believed)}: 보폭 ${dimensionsWith(stride, "으로/로")} 한 번 더 나눴습니다. ${dimensions(places)}자리에 이미 보폭이 들어 있으므로 ${factors([weights, ...places])} = ${numeral(truth)}입니다.`,
  },
});
