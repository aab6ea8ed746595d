import { z } from "zod";
import { defineEntry } from "../define-entry.ts";
import type { LayerEntry } from "../dialect.ts";
import { onFeatureMap } from "../reading.ts";
import type { Rank } from "../settings.ts";
import { dataFormat } from "./settings.ts";

export const GlobalAveragePooling1D = global("avg", 1);
export const GlobalAveragePooling2D = global("avg", 2);
export const GlobalAveragePooling3D = global("avg", 3);
export const GlobalMaxPooling1D = global("max", 1);
export const GlobalMaxPooling2D = global("max", 2);
export const GlobalMaxPooling3D = global("max", 3);

function global(kind: "avg" | "max", rank: Rank): LayerEntry {
  const settings = z.object({ data_format: dataFormat, keepdims: z.boolean().default(false) });
  return defineEntry(settings, ({ data_format, keepdims }, tensor) =>
    onFeatureMap(
      tensor,
      { layout: data_format, rank },
      { type: `global-${kind}-pool${rank}d` as const, keepAxes: keepdims },
    ),
  );
}
