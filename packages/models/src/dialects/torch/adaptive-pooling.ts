import type { LayerSettings } from "@stride/cnn";
import { z } from "zod";
import { defineEntry } from "../define-entry.ts";
import type { LayerEntry } from "../dialect.ts";
import { onFeatureMap } from "../reading.ts";
import { positive } from "../settings.ts";
import { unbatched } from "./unbatched.ts";

const length = positive.nullable();
type Length = z.output<typeof length>;

/** Along one axis nothing can be kept: `None` is refused there. */
const size1 = z.union([positive.transform((n): [Length] => [n]), z.tuple([positive])]);
const size2 = z.union([length.transform((n): [Length, Length] => [n, n]), z.tuple([length, length])]);
const size3 = z.union([
  length.transform((n): [Length, Length, Length] => [n, n, n]),
  z.tuple([length, length, length]),
]);

export const AdaptiveAvgPool1d = adaptive(1, size1, (outputSize) =>
  isGlobal(outputSize)
    ? { type: "global-avg-pool1d", keepAxes: true }
    : { type: "adaptive-avg-pool1d", outputSize },
);

/** A global average is PyTorch's `AdaptiveAvgPool2d(1)`. */
export const AdaptiveAvgPool2d = adaptive(2, size2, (outputSize) =>
  isGlobal(outputSize)
    ? { type: "global-avg-pool2d", keepAxes: true }
    : { type: "adaptive-avg-pool2d", outputSize },
);

export const AdaptiveAvgPool3d = adaptive(3, size3, (outputSize) =>
  isGlobal(outputSize)
    ? { type: "global-avg-pool3d", keepAxes: true }
    : { type: "adaptive-avg-pool3d", outputSize },
);

export const AdaptiveMaxPool1d = adaptive(1, size1, (outputSize) =>
  isGlobal(outputSize)
    ? { type: "global-max-pool1d", keepAxes: true }
    : { type: "adaptive-max-pool1d", outputSize },
);

export const AdaptiveMaxPool2d = adaptive(2, size2, (outputSize) =>
  isGlobal(outputSize)
    ? { type: "global-max-pool2d", keepAxes: true }
    : { type: "adaptive-max-pool2d", outputSize },
);

export const AdaptiveMaxPool3d = adaptive(3, size3, (outputSize) =>
  isGlobal(outputSize)
    ? { type: "global-max-pool3d", keepAxes: true }
    : { type: "adaptive-max-pool3d", outputSize },
);

function adaptive<Size>(
  rank: number,
  size: z.ZodType<Size>,
  layer: (outputSize: Size) => LayerSettings,
): LayerEntry {
  return defineEntry(z.object({ output_size: size }), ({ output_size }, tensor) =>
    onFeatureMap(unbatched(tensor, rank), { layout: "channels-first", rank }, layer(output_size)),
  );
}

function isGlobal(outputSize: readonly Length[]): boolean {
  return outputSize.every((cells) => cells === 1);
}
