import { arithmetic } from "@stride/cnn";
import { defineMisconception } from "../misconception.ts";
import { numeralWith } from "../numerals.ts";
import { moves } from "../wording/slide.ts";

export const padsOneSide = defineMisconception("positions", {
  believes: (slide) =>
    arithmetic.positions({ ...slide, padding: { before: slide.padding.before, after: 0 } }),
  name: { en: "The padding is counted once", ko: "패딩을 한쪽만 셌습니다" },
  text: {
    en: (slip) =>
      `${slip.believed} comes out when the padding of ${slip.padding.before} is added once. It lies on both sides: ${moves(slip)} + 1 = ${slip.truth}.`,
    ko: (slip) =>
      `패딩 ${numeralWith(slip.padding.before, "을/를")} 한 번만 더하면 ${slip.believed}입니다. 패딩은 양쪽에 붙으므로 ${moves(slip)} + 1 = ${slip.truth}입니다.`,
  },
});
