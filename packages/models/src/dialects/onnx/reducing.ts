import { refused, type Result } from "@stride/cnn";
import { z } from "zod";
import { axisFromStart } from "../axis.ts";
import { defineEntry } from "../define-entry.ts";
import type { LayerEntry } from "../dialect.ts";
import { onFeatureMap } from "../reading.ts";
import type { Refusal } from "../refusal.ts";
import type { Rank } from "../settings.ts";
import { constantOf } from "./constant.ts";

const settings = z.object({
  axes: z.array(z.int()).optional(),
  keepdims: z.union([z.literal(0), z.literal(1)]).default(1),
});

export const ReduceMean = reducing("avg", "ReduceMean");
export const ReduceMax = reducing("max", "ReduceMax");

/** A global pooling, or one along some axes of the maps, in whose place one cell stays. Others are no pooling. */
function reducing(kind: "avg" | "max", name: string): LayerEntry {
  return defineEntry(settings, ({ axes: setting, keepdims }, tensor, { constants }) => {
    const { axes } = tensor;
    const rank = axes.length - 1;
    const told = spatial(setting ?? constantOf(constants, "axes") ?? [0], rank + 2);
    if (!told.ok) return told;
    if (!isRank(rank) || told.value.has(-2) || told.value.has(-1)) {
      return refused({ code: "unsupported", framework: "onnx", layer: `${name} over batch or channels` });
    }
    const maps = { layout: "channels-first", rank } as const;
    if (told.value.size === rank) {
      const keepAxes = keepdims === 1;
      return onFeatureMap(tensor, maps, { type: `global-${kind}-pool${rank}d` as const, keepAxes });
    }
    if (keepdims === 0) {
      return refused({ code: "unsupported", framework: "onnx", layer: `${name} over some axes of a map` });
    }
    const kernelSize = axes.slice(1).map((length, axis) => (told.value.has(axis) ? length : 1));
    return onFeatureMap(tensor, maps, { type: `${kind}-pool${rank}d` as const, kernelSize });
  });
}

/** Axes counted from the first of the maps: the channels' is −1, the batch's −2. */
function spatial(axes: readonly number[], rank: number): Result<ReadonlySet<number>, Refusal> {
  const numbers = new Set<number>();
  for (const axis of axes) {
    const fromStart = axisFromStart(axis, rank);
    if (!fromStart.ok) return fromStart;
    numbers.add(fromStart.value - 2);
  }
  return { ok: true, value: numbers };
}

function isRank(rank: number): rank is Rank {
  return rank === 1 || rank === 2 || rank === 3;
}
