import { z } from "zod";
import { defineEntry } from "../define-entry.ts";
import type { LayerEntry } from "../dialect.ts";
import { convolution, depthwise, separable } from "../like-keras/convolution.ts";
import { transposed } from "../like-keras/transposed-convolution.ts";
import { positive, type Rank } from "../settings.ts";
import { inOurWords, paddingWord, slidingSettings } from "./settings.ts";

/** tfjs-layers knows no groups. */
export const conv1d = conv(1);
export const conv2d = conv(2);
export const conv3d = conv(3);
export const conv2dTranspose = convTranspose(2);
export const conv3dTranspose = convTranspose(3);

/** It forgets the dilation in the shape that it announces; this doesn't. */
export const depthwiseConv2d = defineEntry(
  z.object({ ...slidingSettings(2), padding: paddingWord, depthMultiplier: positive.default(1) }),
  (layer, tensor) => depthwise(2, { multiplier: layer.depthMultiplier, ...inOurWords(layer) }, tensor),
);

export const separableConv2d = defineEntry(
  z.object({ ...slidingSettings(2), filters: positive, depthMultiplier: positive.default(1) }),
  (layer, tensor) => {
    const { filters: outChannels, depthMultiplier: multiplier } = layer;
    return separable(2, { outChannels, multiplier, ...inOurWords(layer) }, tensor);
  },
);

function conv(rank: Rank): LayerEntry {
  return defineEntry(z.object({ ...slidingSettings(rank), filters: positive }), (layer, tensor) =>
    convolution(rank, { outChannels: layer.filters, groups: 1, ...inOurWords(layer) }, tensor),
  );
}

/** It has no output padding to be told. */
function convTranspose(rank: 2 | 3): LayerEntry {
  const settings = z.object({ ...slidingSettings(rank), padding: paddingWord, filters: positive });
  return defineEntry(settings, (layer, tensor) => {
    const { filters: outChannels, padding } = layer;
    return transposed(rank, { outChannels, outputPadding: undefined, ...inOurWords(layer), padding }, tensor);
  });
}
