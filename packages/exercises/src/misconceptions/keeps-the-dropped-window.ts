import { defineMisconception } from "../misconception.ts";

export const keepsTheDroppedWindow = defineMisconception("keptPositions", {
  believes: ({ positions }) => positions,
  name: { en: "The last window begins in the padding", ko: "마지막 창이 패딩에서 시작합니다" },
  text: {
    en: ({ positions, stride, size, padding, truth }) =>
      `Rounded up there are ${positions} windows, but the last would begin at cell ${(positions - 1) * stride}, and the input has ended at ${size + padding.before}. It is dropped: ${positions} − 1 = ${truth}.`,
    ko: ({ positions, stride, size, padding, truth }) =>
      `올림하면 창이 ${positions}개지만, 마지막 창은 ${(positions - 1) * stride}번 칸에서 시작하고 입력은 ${size + padding.before}번 칸 앞에서 이미 끝났습니다. 그 창은 빼므로 ${positions} − 1 = ${truth}입니다.`,
  },
});
