import { refused } from "@stride/cnn";
import { z } from "zod";
import { defineEntry } from "../define-entry.ts";
import { onLastAxis } from "../reading.ts";
import { positive } from "../settings.ts";
import { unbatched } from "./unbatched.ts";

const settings = z.object({
  in_features: positive,
  out_features: positive,
  bias: z.boolean().default(true),
});

export const Linear = defineEntry(settings, ({ in_features, out_features, bias }, tensor) => {
  const input = unbatched(tensor, 0);
  const features = input.axes.at(-1);
  if (features !== undefined && features !== in_features) {
    return refused({ code: "features-mismatch", expected: in_features, got: features });
  }
  return onLastAxis(input, { type: "linear", outFeatures: out_features, bias });
});
