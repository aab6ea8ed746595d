import { refused } from "@stride/cnn";
import { z } from "zod";
import { defineEntry } from "../define-entry.ts";
import { onFeatureMap } from "../reading.ts";
import { positive } from "../settings.ts";

const settings = z.object({ groups: positive });

/** On maps of any number of axes; the batch stands before them. */
export const ChannelShuffle = defineEntry(settings, ({ groups }, tensor) => {
  const rank = tensor.axes.length - 1;
  if (rank < 1) return refused({ code: "wrong-rank", expected: 1, got: Math.max(0, rank) });
  return onFeatureMap(tensor, { layout: "channels-first", rank }, { type: "channel-shuffle", groups });
});
