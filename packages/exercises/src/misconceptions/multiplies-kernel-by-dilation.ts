import { defineMisconception } from "../misconception.ts";

export const multipliesKernelByDilation = defineMisconception("span", {
  believes: ({ kernel, dilation }) => dilation * kernel,
  name: { en: "Kernel times dilation", ko: "커널에 팽창을 곱했습니다" },
  text: {
    en: ({ kernel, dilation, believed, truth }) =>
      `${dilation}·${kernel} = ${believed} has a gap behind the last cell, too. Between ${kernel} cells there are ${kernel - 1} steps: ${dilation}·(${kernel} − 1) + 1 = ${truth}.`,
    ko: ({ kernel, dilation, believed, truth }) =>
      `${dilation}·${kernel} = ${believed}칸은 마지막 칸 뒤의 틈까지 센 것입니다. ${kernel}칸 사이의 간격은 ${kernel - 1}개이므로 ${dilation}·(${kernel} − 1) + 1 = ${truth}칸입니다.`,
  },
});
