import { z } from "zod";
import { defineEntry } from "../define-entry.ts";
import { onFeatureMap, trailing } from "../reading.ts";
import { positive } from "../settings.ts";

const shuffle = z.object({ upscale_factor: positive });
const unshuffle = z.object({ downscale_factor: positive });

/** Both work on the last three axes; any number may stand before. */
export const PixelShuffle = defineEntry(shuffle, ({ upscale_factor: factor }, tensor) => {
  const maps = trailing(tensor, 3);
  if (!maps.ok) return maps;
  return onFeatureMap(maps.value, { layout: "channels-first", rank: 2 }, { type: "pixel-shuffle", factor });
});

export const PixelUnshuffle = defineEntry(unshuffle, ({ downscale_factor: factor }, tensor) => {
  const maps = trailing(tensor, 3);
  if (!maps.ok) return maps;
  return onFeatureMap(maps.value, { layout: "channels-first", rank: 2 }, { type: "pixel-unshuffle", factor });
});
