import type { Text } from "./locale.ts";

/** What can be practised, in the order in which it is best learned. */
export const skills = {
  "convolution-size": { en: "Convolution size", ko: "합성곱 출력 크기" },
  padding: { en: "Padding", ko: "패딩" },
  "stride-rounding": { en: "Stride, rounding", ko: "보폭과 버림" },
  pooling: { en: "Pooling", ko: "풀링" },
  parameters: { en: "Parameters", ko: "합성곱 파라미터" },
  dense: { en: "Dense layers", ko: "완전연결층" },
  "whole-networks": { en: "Whole networks", ko: "네트워크 전체" },
} as const satisfies Record<string, Text>;

export type Skill = keyof typeof skills;
