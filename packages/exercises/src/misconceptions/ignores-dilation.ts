import { defineMisconception } from "../misconception.ts";

export const ignoresDilation = defineMisconception("span", {
  believes: ({ kernel }) => kernel,
  name: { en: "The dilation is left out", ko: "팽창(dilation)이 빠졌습니다" },
  text: {
    en: ({ kernel, dilation, truth }) =>
      `The kernel was taken to cover ${kernel} cells. With dilation ${dilation} it covers ${dilation}·(${kernel} − 1) + 1 = ${truth}.`,
    ko: ({ kernel, dilation, truth }) =>
      `커널이 ${kernel}칸만 덮는다고 보았습니다. 팽창 ${dilation}이면 ${dilation}·(${kernel} − 1) + 1 = ${truth}칸을 덮습니다.`,
  },
});
