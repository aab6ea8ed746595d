import { refused } from "@stride/cnn";
import { z } from "zod";
import { defineEntry } from "../define-entry.ts";
import type { LayerEntry } from "../dialect.ts";
import { onAxes, trailing } from "../reading.ts";
import type { Rank } from "../settings.ts";

type Mode = "zeros" | "reflect" | "replicate" | "circular";

export const ZeroPad1d = padding(1, "zeros");
export const ZeroPad2d = padding(2, "zeros");
export const ZeroPad3d = padding(3, "zeros");
export const ConstantPad1d = padding(1, "zeros");
export const ConstantPad2d = padding(2, "zeros");
export const ConstantPad3d = padding(3, "zeros");
export const ReflectionPad1d = padding(1, "reflect");
export const ReflectionPad2d = padding(2, "reflect");
export const ReflectionPad3d = padding(3, "reflect");
export const ReplicationPad1d = padding(1, "replicate");
export const ReplicationPad2d = padding(2, "replicate");
export const ReplicationPad3d = padding(3, "replicate");
export const CircularPad1d = padding(1, "circular");
export const CircularPad2d = padding(2, "circular");
export const CircularPad3d = padding(3, "circular");

/** The last axis comes first: left, right, top, bottom, front, back. Negative numbers cut off. */
function padding(rank: Rank, mode: Mode): LayerEntry {
  const sides = z.union([
    z.int().transform((n) => Array<number>(2 * rank).fill(n)),
    z.array(z.int()).length(2 * rank),
  ]);
  return defineEntry(z.object({ padding: sides }), ({ padding: told }, tensor) => {
    const axes = tensor.batch.length + tensor.axes.length;
    // all but constants only go on maps
    if (mode !== "zeros" && axes !== rank + 1 && axes !== rank + 2) {
      return refused({ code: "wrong-rank", expected: rank, got: Math.max(0, axes - 2) });
    }
    const last = trailing(tensor, rank);
    if (!last.ok) return last;
    const each = last.value.axes.map((_, axis) => {
      const start = 2 * (rank - 1 - axis);
      return { before: told[start] ?? 0, after: told[start + 1] ?? 0 };
    });
    return onAxes(last.value, { type: "pad", padding: each, mode });
  });
}
