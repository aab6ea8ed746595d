import { refused } from "@stride/cnn";
import { z } from "zod";
import { defineEntry } from "../define-entry.ts";
import type { LayerEntry } from "../dialect.ts";
import { unchangedAlong } from "../reading.ts";
import { positive, type Rank } from "../settings.ts";
import { unbatched } from "./unbatched.ts";

const settings = z.object({
  num_features: positive,
  affine: z.boolean().default(false),
  track_running_stats: z.boolean().default(false),
});

export const InstanceNorm1d = instanceNorm(1);
export const InstanceNorm2d = instanceNorm(2);
export const InstanceNorm3d = instanceNorm(3);

/** Without anything to learn or keep, the number of channels isn't looked at. */
function instanceNorm(rank: Rank): LayerEntry {
  return defineEntry(settings, (norm, tensor) => {
    const input = unbatched(tensor, rank);
    const [channels = 1, ...size] = input.axes;
    if (size.length !== rank) return refused({ code: "wrong-rank", expected: rank, got: size.length });
    const compared = norm.affine || norm.track_running_stats;
    if (compared && channels !== norm.num_features) {
      return refused({ code: "channels-mismatch", expected: norm.num_features, got: channels });
    }
    if (size.every((cells) => cells === 1)) return refused({ code: "single-value", groups: channels });
    return unchangedAlong(0, input, {
      type: "instance-norm",
      affine: norm.affine,
      trackRunningStats: norm.track_running_stats,
    });
  });
}
