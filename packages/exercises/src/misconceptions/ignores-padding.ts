import { arithmetic } from "@stride/cnn";
import { defineMisconception } from "../misconception.ts";
import { moves } from "../wording/slide.ts";

export const ignoresPadding = defineMisconception("positions", {
  believes: (slide) => arithmetic.positions({ ...slide, padding: { before: 0, after: 0 } }),
  name: { en: "The padding is left out", ko: "패딩이 빠졌습니다" },
  text: {
    en: (slip) =>
      `${slip.believed} is the size without padding. With its cells on both sides: ${moves(slip)} + 1 = ${slip.truth}.`,
    ko: (slip) =>
      `패딩이 없으면 ${slip.believed}입니다. 양쪽에 붙는 칸까지 세면 ${moves(slip)} + 1 = ${slip.truth}입니다.`,
  },
});
