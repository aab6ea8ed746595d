import { refused } from "@stride/cnn";
import { z } from "zod";
import { defineEntry } from "../define-entry.ts";
import type { LayerEntry } from "../dialect.ts";
import { unchangedAlong } from "../reading.ts";
import { positive, type Rank } from "../settings.ts";

const settings = z.object({
  num_features: positive,
  affine: z.boolean().default(true),
  track_running_stats: z.boolean().default(true),
});

/** In one dimension the places along it may be missing. */
export const BatchNorm1d = batchNorm(1, [0, 1]);
export const BatchNorm2d = batchNorm(2, [2]);
export const BatchNorm3d = batchNorm(3, [3]);

function batchNorm(rank: Rank, ranks: readonly number[]): LayerEntry {
  return defineEntry(settings, (norm, tensor) => {
    const [channels = 1, ...size] = tensor.axes;
    if (tensor.axes.length === 0 || !ranks.includes(size.length)) {
      return refused({ code: "wrong-rank", expected: rank, got: size.length });
    }
    const compared = norm.affine || norm.track_running_stats;
    if (compared && channels !== norm.num_features) {
      return refused({ code: "channels-mismatch", expected: norm.num_features, got: channels });
    }
    return unchangedAlong(0, tensor, {
      type: `batch-norm${rank}d` as const,
      affine: norm.affine,
      trackRunningStats: norm.track_running_stats,
    });
  });
}
