import { arithmetic } from "@stride/cnn";
import { defineMisconception } from "../misconception.ts";
import { moves, reach } from "../wording/slide.ts";

/** Of a pooling that moves by its own window, as it does if no stride is told; a told stride left out is `ignores-stride`. */
export const poolsWithStrideOne = defineMisconception("positions", {
  believes: (slide) =>
    arithmetic.positions(
      slide.window === "pooling" && slide.stride === slide.kernel ? { ...slide, stride: 1 } : slide,
    ),
  name: { en: "A pooling moves by its window", ko: "풀링은 창 크기만큼 움직입니다" },
  text: {
    en: (slip) =>
      `${reach(slip)} + 1 = ${slip.believed} places, if the window moved by 1. A pooling whose stride isn’t told moves by its window of ${slip.kernel}: ${moves(slip)} + 1 = ${slip.truth}.`,
    ko: (slip) =>
      `한 칸씩 옮기면 ${reach(slip)} + 1 = ${slip.believed}자리입니다. 보폭을 따로 정하지 않은 풀링은 창 크기 ${slip.kernel}만큼 움직이므로 ${moves(slip)} + 1 = ${slip.truth}입니다.`,
  },
});
