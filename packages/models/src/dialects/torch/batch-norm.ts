import { refused } from "@stride/cnn";
import { z } from "zod";
import { defineEntry } from "../define-entry.ts";
import { onFeatureMap } from "../reading.ts";
import { positive } from "../settings.ts";

const settings = z.object({
  num_features: positive,
  affine: z.boolean().default(true),
  track_running_stats: z.boolean().default(true),
});

export const BatchNorm2d = defineEntry(settings, (norm, tensor) => {
  const [channels] = tensor.axes;
  if (channels !== undefined && channels !== norm.num_features) {
    return refused({ code: "channels-mismatch", expected: norm.num_features, got: channels });
  }
  return onFeatureMap(
    tensor,
    { layout: "channels-first", rank: 2 },
    { type: "batch-norm2d", affine: norm.affine, trackRunningStats: norm.track_running_stats },
  );
});
