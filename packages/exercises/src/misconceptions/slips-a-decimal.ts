import { product } from "@stride/cnn";
import { defineMisconception } from "../misconception.ts";
import { factors, numeral, numeralWith } from "../numerals.ts";

const name = { en: "A zero too many", ko: "0이 하나 더 붙었습니다" };

export const slipsADecimal = defineMisconception("weights", {
  believes: ({ filters, weightsPerFilter }) => product(10, filters, weightsPerFilter),
  name,
  text: {
    en: ({ filters, weightsPerFilter, believed, truth }) =>
      `${numeral(believed)} is ten times too much: ${factors([weightsPerFilter, filters])} = ${numeral(truth)}.`,
    ko: ({ filters, weightsPerFilter, believed, truth }) =>
      `${numeralWith(believed, "은/는")} 열 배입니다. ${factors([weightsPerFilter, filters])} = ${numeral(truth)}입니다.`,
  },
});

export const slipsALinearDecimal = defineMisconception("linearWeights", {
  believes: ({ inFeatures, outFeatures }) => product(10, inFeatures, outFeatures),
  name,
  text: {
    en: ({ inFeatures, outFeatures, believed, truth }) =>
      `${numeral(believed)} is ten times too much: ${factors([inFeatures, outFeatures])} = ${numeral(truth)}.`,
    ko: ({ inFeatures, outFeatures, believed, truth }) =>
      `${numeralWith(believed, "은/는")} 열 배입니다. ${factors([inFeatures, outFeatures])} = ${numeral(truth)}입니다.`,
  },
});
