import { z } from "zod";
import { defineLayer } from "../define-layer.ts";
import { nonNegative, positive } from "../settings.ts";

/** The channels from `start` on and before `end`; two that lie side by side are what PyTorch's `chunk` makes. */
const schema = z
  .strictObject({ type: z.literal("slice-channels"), start: nonNegative.default(0), end: positive })
  .refine(({ start, end }) => start < end, "at least one channel is needed");

export const sliceChannels = defineLayer(schema, "feature-map", {
  problem: ({ start, end }, { channels }) =>
    end > channels ? { code: "channels-out-of-range", start, end, channels } : undefined,
  outputShape: ({ start, end }, { channels, size }, a) => ({
    kind: "feature-map",
    channels: a.padded({
      axis: size.length,
      size: channels,
      padding: { before: -start, after: end - channels },
    }),
    size,
  }),
});
