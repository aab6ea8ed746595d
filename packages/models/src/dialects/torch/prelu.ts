import { refused } from "@stride/cnn";
import { z } from "zod";
import { defineEntry } from "../define-entry.ts";
import { unchanged, unchangedAlong } from "../reading.ts";
import { positive } from "../settings.ts";

const settings = z.object({ num_parameters: positive.default(1) });

/** One slope for all, or one a channel. */
export const PReLU = defineEntry(settings, ({ num_parameters: expected }, tensor) => {
  if (expected === 1) return unchanged(tensor, { type: "prelu", shared: "all" });
  const [got = 1] = tensor.axes;
  if (got !== expected) return refused({ code: "channels-mismatch", expected, got });
  return unchangedAlong(0, tensor, { type: "prelu", shared: "cells" });
});
