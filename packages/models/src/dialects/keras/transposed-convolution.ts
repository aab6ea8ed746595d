import { z } from "zod";
import { defineEntry } from "../define-entry.ts";
import type { LayerEntry } from "../dialect.ts";
import { transposed } from "../like-keras/transposed-convolution.ts";
import { cells, positive, type Rank } from "../settings.ts";
import { inOurWords, paddingWord, slidingSettings } from "./settings.ts";

export const Conv1DTranspose = convTranspose(1);
export const Conv2DTranspose = convTranspose(2);
export const Conv3DTranspose = convTranspose(3);

function convTranspose(rank: Rank): LayerEntry {
  const settings = z.object({
    ...slidingSettings(rank),
    padding: paddingWord,
    filters: positive,
    output_padding: cells(rank).nullish(),
  });
  return defineEntry(settings, (layer, tensor) => {
    const { filters: outChannels, output_padding, padding } = layer;
    const outputPadding = output_padding ?? undefined;
    return transposed(rank, { outChannels, outputPadding, ...inOurWords(layer), padding }, tensor);
  });
}
