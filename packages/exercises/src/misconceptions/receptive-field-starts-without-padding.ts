import { product } from "@stride/cnn";
import { defineMisconception } from "../misconception.ts";
import { numeral } from "../numerals.ts";

export const receptiveFieldStartsWithoutPadding = defineMisconception("fieldStart", {
  believes: ({ unit, effectiveStride }) => product(unit, effectiveStride),
  name: { en: "The field begins in the padding", ko: "수용 영역은 패딩에서 시작합니다" },
  text: {
    en: ({ unit, effectiveStride, effectivePadding, believed, truth }) =>
      `${unit}·${numeral(effectiveStride)} = ${numeral(believed)} begins at the input’s edge. The padding moves every field back by ${numeral(effectivePadding)}: ${numeral(believed)} − ${numeral(effectivePadding)} = ${numeral(truth)}.`,
    ko: ({ unit, effectiveStride, effectivePadding, believed, truth }) =>
      `${unit}·${numeral(effectiveStride)} = ${numeral(believed)}: 입력 가장자리에서 시작한다고 본 것입니다. 패딩 때문에 ${numeral(effectivePadding)}칸 앞으로 물러나 ${numeral(believed)} − ${numeral(effectivePadding)} = ${numeral(truth)}입니다.`,
  },
});
