import type { Padding } from "@stride/cnn";
import { evenly, isNone, sidesOf } from "../../sides.ts";
import {
  type Footing,
  type LayerOf,
  mapsUnder,
  short,
  unless,
  unlessIs,
  type Value,
  type WrittenLayer,
  written,
} from "../../writing.ts";
import { lacking, modules } from "./form.ts";
import { lowestPad, zeroPad } from "./padding.ts";

type MaxPool = LayerOf<"max-pool1d" | "max-pool2d" | "max-pool3d">;
type AvgPool = LayerOf<"avg-pool1d" | "avg-pool2d" | "avg-pool3d">;
type LpPool = LayerOf<"lp-pool1d" | "lp-pool2d" | "lp-pool3d">;

export function maximum(pool: MaxPool, footing: Footing) {
  return padded(pool, footing, lowestPad, (settings) =>
    written(
      `MaxPool${pool.kernelSize.length}d`,
      { kernel_size: short(pool.kernelSize) },
      {
        stride: unless(pool.stride, pool.kernelSize),
        padding: settings.padding,
        dilation: unless(pool.dilation, 1),
        ceil_mode: unlessIs(pool.ceilMode, false),
      },
    ),
  );
}

/** Where padding doesn't count in the divisor it can't be a module of its own. */
export function average(pool: AvgPool, footing: Footing) {
  if (pool.dilation.some((step) => step !== 1)) return lacking("dilation");
  const counted = pool.countIncludePad ?? true;
  const apart = counted ? (sides: readonly Padding[]) => zeroPad(sides, "pad") : undefined;
  return padded(pool, footing, apart, (settings) =>
    written(
      `AvgPool${pool.kernelSize.length}d`,
      { kernel_size: short(pool.kernelSize) },
      {
        stride: unless(pool.stride, pool.kernelSize),
        padding: settings.padding,
        ceil_mode: unlessIs(pool.ceilMode, false),
        count_include_pad: unlessIs(counted, true),
      },
    ),
  );
}

export function norm(pool: LpPool, footing: Footing) {
  if (pool.dilation.some((step) => step !== 1)) return lacking("dilation");
  const rank = pool.kernelSize.length;
  const layer = written(
    `LPPool${rank}d`,
    { norm_type: pool.normType, kernel_size: short(pool.kernelSize) },
    { stride: unless(pool.stride, pool.kernelSize), ceil_mode: unlessIs(pool.ceilMode, false) },
  );
  const sides = sidesOf(pool, mapsUnder(footing).size);
  // zeros add nothing to a norm
  return isNone(sides) ? modules(layer) : modules(zeroPad(sides, "pad"), layer);
}

/** A pool has a padding of its own if it is even, and at most half the kernel. */
function padded(
  pool: MaxPool | AvgPool,
  footing: Footing,
  apart: ((sides: readonly Padding[]) => WrittenLayer) | undefined,
  layer: (settings: { readonly padding: Value | undefined }) => WrittenLayer,
) {
  const sides = sidesOf(pool, mapsUnder(footing).size);
  const even = evenly(sides);
  if (even?.every((cells, axis) => 2 * cells <= (pool.kernelSize[axis] ?? 1))) {
    return modules(layer({ padding: unless(even, 0) }));
  }
  // rounding up looks at where the input ends, and behind a module that is somewhere else
  if (!apart || pool.ceilMode) return lacking("padding");
  return modules(apart(sides), layer({ padding: undefined }));
}
