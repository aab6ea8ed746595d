import { expect, test } from "vitest";
import { paddingOf } from "./padding.ts";

test("SAME_LOWER puts the extra cell of an odd total before", () => {
  const window = { pads: [0, 0, 0, 0], kernel: [2, 3], stride: [1, 1], dilation: [1, 1] } as const;
  expect(paddingOf({ ...window, pads: [0, 0, 0, 0], auto_pad: "SAME_LOWER" }, [5, 5])).toEqual([
    { before: 1, after: 0 },
    { before: 1, after: 1 },
  ]);
});
