import { z } from "zod";
import { defineLayer } from "../define-layer.ts";
import { indivisible } from "../groups.ts";
import { positive } from "../settings.ts";

/** The channels in another order: the first of each group, then the second of each (ShuffleNet). So groups that are read apart mix. */
const schema = z.strictObject({ type: z.literal("channel-shuffle"), groups: positive });

export const channelShuffle = defineLayer(schema, "feature-map", {
  problem: ({ groups }, { channels }) => indivisible(groups, channels, channels),
  outputShape: (_, input) => input,
});
