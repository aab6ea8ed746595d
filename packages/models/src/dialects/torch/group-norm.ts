import { refused } from "@stride/cnn";
import { z } from "zod";
import { defineEntry } from "../define-entry.ts";
import { unchangedAlong } from "../reading.ts";
import { positive } from "../settings.ts";

const settings = z.object({
  num_groups: positive,
  num_channels: positive,
  affine: z.boolean().default(true),
});

/** What it learns is for `num_channels`; where it learns nothing, any number will do that the groups divide. */
export const GroupNorm = defineEntry(settings, ({ num_groups: groups, num_channels, affine }, tensor) => {
  if (num_channels % groups) {
    return refused({ code: "groups-do-not-divide-input", groups, channels: num_channels });
  }
  const [channels, ...size] = tensor.axes;
  if (channels === undefined) return refused({ code: "wrong-rank", expected: 1, got: 0 });
  if (affine && channels !== num_channels) {
    return refused({ code: "channels-mismatch", expected: num_channels, got: channels });
  }
  const alone = channels === groups && size.every((cells) => cells === 1);
  if (alone && tensor.batch[0] === 1) return refused({ code: "single-value", groups });
  return unchangedAlong(0, tensor, { type: "group-norm", groups, affine });
});
