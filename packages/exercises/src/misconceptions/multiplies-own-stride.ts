import { product, sum } from "@stride/cnn";
import { defineMisconception } from "../misconception.ts";
import { numeral, numeralWith } from "../numerals.ts";
import { widened } from "../wording/field.ts";

export const multipliesOwnStride = defineMisconception("fieldWidened", {
  believes: ({ size, beyondFirst, effectiveStride, stride }) =>
    sum(size, product(beyondFirst, effectiveStride, stride)),
  name: { en: "A layer’s own stride comes later", ko: "제 보폭은 다음 층부터 곱합니다" },
  text: {
    en: (slip) =>
      `${numeral(slip.believed)} has this layer’s own stride of ${numeral(slip.stride)} in it. A stride spreads what comes behind it, so here only earlier ones count: ${widened(slip)}.`,
    ko: (slip) =>
      `${numeralWith(slip.believed, "은/는")} 이 층의 보폭 ${numeralWith(slip.stride, "을/를")} 벌써 곱한 것입니다. 보폭은 그 뒤의 층부터 벌어지게 하므로 앞 층의 보폭만 곱합니다: ${widened(slip)}.`,
  },
});
