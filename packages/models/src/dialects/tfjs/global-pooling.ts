import { z } from "zod";
import { defineEntry } from "../define-entry.ts";
import type { LayerEntry } from "../dialect.ts";
import { onFeatureMap } from "../reading.ts";
import { dataFormat } from "./settings.ts";

export const globalAveragePooling1d = global("avg", 1);
export const globalAveragePooling2d = global("avg", 2);
export const globalMaxPooling1d = global("max", 1);
export const globalMaxPooling2d = global("max", 2);

function global(kind: "avg" | "max", rank: 1 | 2): LayerEntry {
  return defineEntry(z.object({ dataFormat }), ({ dataFormat: layout }, tensor) =>
    onFeatureMap(tensor, { layout, rank }, { type: `global-${kind}-pool${rank}d` as const }),
  );
}
