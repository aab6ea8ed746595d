import { refused } from "@stride/cnn";
import { defineEntry } from "../define-entry.ts";
import { unchangedAlong } from "../reading.ts";
import { noSettings } from "../settings.ts";

/** Inputs: what is normalised, then scale, shift, mean and variance, a number a channel in each. */
export const BatchNormalization = defineEntry(noSettings, (_, tensor, shapes) => {
  const channels = tensor.axes[0] ?? 1;
  const other = shapes.slice(1).find(([length]) => length !== channels)?.[0];
  if (typeof other === "number")
    return refused({ code: "channels-mismatch", expected: other, got: channels });
  return unchangedAlong(0, tensor, { type: "batch-norm2d" });
});
