import { arithmetic } from "@stride/cnn";
import { defineMisconception } from "../misconception.ts";
import { numeralWith } from "../numerals.ts";
import { spread } from "../wording/slide.ts";

export const forgetsOutputPadding = defineMisconception("transposedSize", {
  believes: (slide) => arithmetic.transposedSize({ ...slide, outputPadding: 0 }),
  name: { en: "The output padding is left out", ko: "출력 패딩이 빠졌습니다" },
  text: {
    en: (slip) =>
      `${slip.believed} is the size without the output padding of ${slip.outputPadding}: ${spread(slip)} = ${slip.truth}.`,
    ko: (slip) =>
      `출력 패딩(output padding)이 없으면 ${slip.believed}입니다. ${numeralWith(slip.outputPadding, "을/를")} 더해 ${spread(slip)} = ${slip.truth}입니다.`,
  },
});
