import { arithmetic } from "@stride/cnn";
import { defineMisconception } from "../misconception.ts";
import { numeral, numeralWith } from "../numerals.ts";
import { moves } from "../wording/slide.ts";

export const poolsByKernelSize = defineMisconception("positions", {
  believes: (slide) =>
    slide.window === "pooling" ? Math.floor(slide.size / slide.kernel) : arithmetic.positions(slide),
  name: { en: "Divided by the window whatever the stride", ko: "보폭과 상관없이 창 크기로 나눴습니다" },
  text: {
    en: (slip) =>
      `⌊${numeral(slip.size)} / ${slip.kernel}⌋ = ${slip.believed} holds where the windows lie side by side. Here they move by ${slip.stride}: ${moves(slip)} + 1 = ${slip.truth}.`,
    ko: (slip) =>
      `⌊${numeral(slip.size)} / ${slip.kernel}⌋ = ${numeralWith(slip.believed, "은/는")} 창이 겹치지 않을 때만 맞습니다. 여기서는 보폭이 ${slip.stride}이므로 ${moves(slip)} + 1 = ${slip.truth}입니다.`,
  },
});
