import { z } from "zod";
import { defineEntry } from "../define-entry.ts";
import type { LayerEntry } from "../dialect.ts";
import { sides } from "../like-keras/sides.ts";
import { onFeatureMap } from "../reading.ts";
import type { Rank } from "../settings.ts";
import { dataFormat } from "./settings.ts";

export const ZeroPadding1D = zeroPadding(1);
export const ZeroPadding2D = zeroPadding(2);
export const ZeroPadding3D = zeroPadding(3);
export const Cropping1D = cropping(1);
export const Cropping2D = cropping(2);
export const Cropping3D = cropping(3);

function zeroPadding(rank: Rank): LayerEntry {
  const settings = z.object({ padding: sides(rank).prefault(1), data_format: dataFormat });
  return defineEntry(settings, ({ padding, data_format }, tensor) =>
    onFeatureMap(tensor, { layout: data_format, rank }, { type: "pad", padding: [...padding] }),
  );
}

/** Without settings a cell is cut off each side, but along two axes none: Keras has it so. */
function cropping(rank: Rank): LayerEntry {
  const usual = rank === 2 ? 0 : 1;
  const settings = z.object({ cropping: sides(rank).prefault(usual), data_format: dataFormat });
  return defineEntry(settings, ({ cropping: cells, data_format }, tensor) =>
    onFeatureMap(tensor, { layout: data_format, rank }, { type: "crop", cropping: [...cells] }),
  );
}
