import { expect, it } from "vitest";
import { unbroken, unbrokenSums } from "./unbroken.ts";

it.each([
  ["8 kernels of 7 × 7, stride 1, padding 2", "8 kernels of 7_×_7, stride_1, padding_2"],
  [
    "stride 3, padding 3. How many rows leave it? As 2 1.5",
    "stride_3, padding_3. How many rows leave it? As 2 1.5",
  ],
  ["7 × 7 커널 8개, 보폭(stride) 1, 패딩 0인 층", "7_×_7 커널 8개, 보폭(stride)_1, 패딩_0인 층"],
  ["합성곱층(커널 크기 6 × 6, 패딩 ?)을 지나", "합성곱층(커널 크기 6_×_6, 패딩_?)을 지나"],
])("a setting stays on one line with its number: %s", (text, expected) => {
  expect(unbroken(text).replaceAll("\u00a0", "_")).toBe(expected);
});

it.each([
  [
    "The window also stands at its first place: 14 + 1 = 15. Or 0 − 1 = −1.",
    "The window also stands at its first place: 14_+_1_=_15. Or 0_−_1_=_−1.",
  ],
  ["패딩 때문에 2칸 앞으로 물러나 18 − 2 = 16입니다.", "패딩 때문에 2칸 앞으로 물러나 18_−_2_=_16입니다."],
  ["⌊(16 + 2·2 − 9) / 2⌋ = 5 counts", "⌊(16 +_2·2 −_9) /_2⌋ =_5 counts"],
  ["In 1 3 are 6 × 46 × 42, 7", "In 1 3 are 6_×_46_×_42, 7"],
])("a short calculation stays on one line, a long one is broken before an operator: %s", (text, expected) => {
  expect(unbrokenSums(text).replaceAll("\u00a0", "_")).toBe(expected);
});
