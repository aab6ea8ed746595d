import { z } from "zod";
import { defineLayer } from "../define-layer.ts";
import { reach, stretched } from "../reach.ts";
import { positive } from "../settings.ts";

/** Channels become cells: `factor` times as many along each axis. ONNX calls it DepthToSpace. */
const shuffle = z.strictObject({ type: z.literal("pixel-shuffle"), factor: positive });

/** Cells become channels. ONNX calls it SpaceToDepth. */
const unshuffle = z.strictObject({ type: z.literal("pixel-unshuffle"), factor: positive });

export const pixelShuffle = defineLayer(shuffle, "feature-map", {
  problem({ factor }, { channels, size }) {
    const block = factor ** size.length;
    return channels % block ? { code: "factor-does-not-divide", factor: block, length: channels } : undefined;
  },
  outputShape: ({ factor }, { channels, size }, a) => ({
    kind: "feature-map",
    channels: a.shuffledChannels({ channels, factor, rank: size.length, to: "cells" }),
    size: size.map((length, axis) => a.scaled({ axis, size: length, factor })),
  }),
  reach: ({ factor }, { size }) => size.map(() => stretched(factor)),
});

export const pixelUnshuffle = defineLayer(unshuffle, "feature-map", {
  problem({ factor }, { size }) {
    for (const [axis, length] of size.entries()) {
      if (length % factor) return { code: "factor-does-not-divide", axis, factor, length };
    }
    return undefined;
  },
  outputShape: ({ factor }, { channels, size }, a) => ({
    kind: "feature-map",
    channels: a.shuffledChannels({ channels, factor, rank: size.length, to: "channels" }),
    size: size.map((length, axis) => a.scaled({ axis, size: length, factor: 1 / factor })),
  }),
  reach: ({ factor }, { size }) => size.map(() => reach(factor, factor, 0)),
});
