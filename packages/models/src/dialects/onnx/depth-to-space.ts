import { z } from "zod";
import { defineEntry } from "../define-entry.ts";
import { onFeatureMap } from "../reading.ts";
import { positive } from "../settings.ts";

const settings = z.object({ blocksize: positive });

/** Where the blocks don't come out even, ONNX's shape inference leaves out what is over. */
export const DepthToSpace = defineEntry(settings, ({ blocksize: factor }, { batch, axes }) =>
  onFeatureMap(
    { batch, axes: axes.map((length, axis) => (axis === 0 ? whole(length, factor ** 2) : length)) },
    { layout: "channels-first", rank: 2 },
    { type: "pixel-shuffle", factor },
  ),
);

export const SpaceToDepth = defineEntry(settings, ({ blocksize: factor }, { batch, axes }) =>
  onFeatureMap(
    { batch, axes: axes.map((length, axis) => (axis === 0 ? length : whole(length, factor))) },
    { layout: "channels-first", rank: 2 },
    { type: "pixel-unshuffle", factor },
  ),
);

/** As much as makes whole blocks; less than one is left, to be refused. */
function whole(length: number, block: number): number {
  return length < block ? length : length - (length % block);
}
