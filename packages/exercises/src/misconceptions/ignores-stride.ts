import { arithmetic } from "@stride/cnn";
import { defineMisconception } from "../misconception.ts";
import { moves, reach } from "../wording/slide.ts";

export const ignoresStride = defineMisconception("positions", {
  believes: (slide) => arithmetic.positions({ ...slide, stride: 1 }),
  name: { en: "The stride is left out", ko: "보폭이 빠졌습니다" },
  text: {
    en: (slip) =>
      `${reach(slip)} + 1 = ${slip.believed} places, if the window moved by 1. It moves by ${slip.stride}: ${moves(slip)} + 1 = ${slip.truth}.`,
    ko: (slip) =>
      `한 칸씩 옮기면 ${reach(slip)} + 1 = ${slip.believed}자리입니다. 보폭이 ${slip.stride}이므로 ${moves(slip)} + 1 = ${slip.truth}입니다.`,
  },
});
