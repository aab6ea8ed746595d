import type { Text } from "./locale.ts";

/** What can be practised, in the order in which it is best learned. */
export const skills = {
  "convolution-size": { en: "Convolution size", ko: "합성곱 출력 크기" },
  padding: { en: "Padding", ko: "패딩" },
  "stride-rounding": { en: "Stride, rounding", ko: "보폭과 버림" },
  pooling: { en: "Pooling", ko: "풀링" },
  parameters: { en: "Parameters", ko: "합성곱 파라미터" },
  dense: { en: "Dense layers", ko: "완전연결층" },
  "weight-shapes": { en: "Weight shapes", ko: "가중치 크기" },
  "whole-networks": { en: "Whole networks", ko: "네트워크 전체" },
  "by-hand": { en: "Calculating by hand", ko: "손으로 계산하기" },
  costs: { en: "Operations and memory", ko: "연산량과 메모리" },
  "receptive-fields": { en: "Receptive fields", ko: "수용 영역" },
  design: { en: "Choosing a design", ko: "설계 고르기" },
  working: { en: "Writing the sum", ko: "식 세우기" },
  graphs: { en: "Graphs", ko: "갈라지고 합쳐지는 네트워크" },
  conventions: { en: "Conventions", ko: "프레임워크 관례" },
  code: { en: "Reading code", ko: "코드 읽기" },
  mistakes: { en: "Finding mistakes", ko: "틀린 곳 찾기" },
} as const satisfies Record<string, Text>;

export type Skill = keyof typeof skills;
