import { expect, it } from "vitest";
import { unbroken } from "./unbroken.ts";

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
