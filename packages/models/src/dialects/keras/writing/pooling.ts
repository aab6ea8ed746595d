import { arithmetic, type Padding, refused } from "@stride/cnn";
import { isNone, none, sameSides, sidesOf } from "../../sides.ts";
import { type Footing, type LayerOf, mapsUnder, short, unless, written } from "../../writing.ts";
import { lacking, layers } from "./form.ts";
import { zeroPadding } from "./sides.ts";

type Pool = LayerOf<`${"max" | "avg"}-pool${1 | 2 | 3}d`>;

/** Keras pads with what is never chosen, or not at all: zeros are as good where nothing is below them. */
export function maximum(pool: LayerOf<`max-pool${1 | 2 | 3}d`>, footing: Footing) {
  if (pool.dilation.some((step) => step !== 1)) return lacking("dilation");
  const { size } = mapsUnder(footing);
  const sides = withLastWindow(pool, size);
  if (isNone(sides)) return layers(inKeras("Max", pool, "valid"));
  if (addedBySame(pool, sides, size)) return layers(inKeras("Max", pool, "same"));
  if (!footing.nonNegative) return refused({ code: "padding-is-not-zeros" as const });
  return layers(zeroPadding(sides, "pad"), inKeras("Max", pool, "valid"));
}

/** The padding of Keras' own average doesn't count in the divisor. */
export function average(pool: LayerOf<`avg-pool${1 | 2 | 3}d`>, footing: Footing) {
  if (pool.dilation.some((step) => step !== 1)) return lacking("dilation");
  const { size } = mapsUnder(footing);
  const [told, sides] = [sidesOf(pool, size), withLastWindow(pool, size)];
  if (isNone(sides)) return layers(inKeras("Average", pool, "valid"));
  const counted = pool.countIncludePad !== false && !isNone(told);
  if (!counted && addedBySame(pool, sides, size)) return layers(inKeras("Average", pool, "same"));
  // a window that is rounded up to doesn't count what lies behind the padding
  if (!counted || !sameSides(told, sides)) return lacking(counted ? "ceilMode" : "countIncludePad");
  return layers(zeroPadding(told, "pad"), inKeras("Average", pool, "valid"));
}

function inKeras(kind: "Max" | "Average", pool: Pool, padding: "valid" | "same") {
  return written(
    `${kind}Pooling${pool.kernelSize.length}D`,
    { pool_size: short(pool.kernelSize) },
    {
      strides: unless(pool.stride, pool.kernelSize),
      padding: padding === "same" ? padding : undefined,
    },
  );
}

function addedBySame(pool: Pool, sides: readonly Padding[], size: readonly number[]): boolean {
  return sameSides(sides, sidesOf({ ...pool, padding: "same" }, size));
}

/** The cells that are added with those that the last window reaches over when positions are rounded up. */
function withLastWindow(pool: Pool, size: readonly number[]): readonly Padding[] {
  const sides = sidesOf(pool, size);
  if (!pool.ceilMode) return sides;
  return size.map((length, axis) => {
    const padding = sides[axis] ?? none;
    const [span, stride] = [pool.kernelSize[axis] ?? 1, pool.stride[axis] ?? 1];
    const along = {
      ...{ axis, size: length, kernel: span, dilation: 1, span, stride, padding },
      ...({ window: "pooling", paddingMode: "explicit", rounding: "ceil" } as const),
    };
    const positions = arithmetic.keptPositions({ ...along, positions: arithmetic.positions(along) });
    const reached = (positions - 1) * stride + span - length - padding.before;
    return { before: padding.before, after: Math.max(padding.after, reached) };
  });
}
