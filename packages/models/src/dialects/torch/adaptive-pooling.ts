import { z } from "zod";
import { defineEntry } from "../define-entry.ts";
import { onFeatureMap } from "../reading.ts";
import { positive } from "../settings.ts";
import { unbatched } from "./unbatched.ts";

const length = positive.nullable();
const settings = z.object({
  output_size: z.union([length.transform((n): [typeof n, typeof n] => [n, n]), z.tuple([length, length])]),
});

/** A global average is PyTorch's `AdaptiveAvgPool2d(1)`. */
export const AdaptiveAvgPool2d = defineEntry(settings, ({ output_size: outputSize }, tensor) => {
  const isGlobal = outputSize.every((cells) => cells === 1);
  return onFeatureMap(
    unbatched(tensor, 2),
    { layout: "channels-first", rank: 2 },
    isGlobal ? { type: "global-avg-pool2d", keepAxes: true } : { type: "adaptive-avg-pool2d", outputSize },
  );
});
