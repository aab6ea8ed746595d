import { product, quotient, sum } from "@stride/cnn";
import { defineMisconception } from "../misconception.ts";
import { numeral, numeralWith } from "../numerals.ts";

const name = { en: "Multiply-adds and operations mixed up", ko: "MAC과 FLOP을 혼동했습니다" };

/** Asked are operations. */
export const macsForFlops = defineMisconception("floatingPointOperations", {
  believes: ({ multiplyAdds, biases }) => sum(multiplyAdds, biases),
  name,
  text: {
    en: ({ multiplyAdds, believed, truth }) =>
      `${numeral(believed)} are multiply-adds. Each is two operations, a product and a sum: 2·${numeral(multiplyAdds)}, so ${numeral(truth)} FLOPs.`,
    ko: ({ multiplyAdds, believed, truth }) =>
      `${numeralWith(believed, "은/는")} MAC 수입니다. MAC 하나가 곱셈과 덧셈, 두 연산이므로 2·${numeral(multiplyAdds)}, 곧 ${numeral(truth)} FLOP입니다.`,
  },
});

/** Asked are multiply-adds. */
export const flopsForMacs = defineMisconception("multiplyAdds", {
  believes: ({ weights, places }) => product(2, weights, ...places),
  name,
  text: {
    en: ({ believed, truth }) =>
      `${numeral(believed)} counts products and sums apart. A multiply-add is both at once: ${numeral(truth)}.`,
    ko: ({ believed, truth }) =>
      `${numeralWith(believed, "은/는")} 곱셈과 덧셈을 따로 센 FLOP 수입니다. MAC은 둘을 묶어 한 번으로 세므로 ${numeral(truth)}입니다.`,
  },
});

export const halvedMacs = defineMisconception("multiplyAdds", {
  believes: ({ weights, places }) => quotient(product(weights, ...places), 2),
  name,
  text: {
    en: ({ believed, truth }) =>
      `${numeral(believed)} was halved once too often. Weights times places are multiply-adds already: ${numeral(truth)}.`,
    ko: ({ believed, truth }) =>
      `${numeralWith(believed, "은/는")} 한 번 더 반으로 나눈 것입니다. 가중치 × 자리 수가 이미 MAC이므로 ${numeral(truth)}입니다.`,
  },
});
