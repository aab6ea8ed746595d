import { ok, refused, type Result } from "@stride/cnn";
import { z } from "zod";
import { axisFromStart } from "../axis.ts";
import { defineEntry } from "../define-entry.ts";
import type { Refusal } from "../refusal.ts";
import { onAxes, onFeatureMap, trailing, unchanged } from "../reading.ts";
import { constantOf, told } from "./constant.ts";
import { sidesOf } from "./padding.ts";

const settings = z.object({
  mode: z.enum(["constant", "reflect", "edge", "wrap"]).default("constant"),
  pads: z.array(z.int()).optional(),
});

const modes = { constant: "zeros", reflect: "reflect", edge: "replicate", wrap: "circular" } as const;
const nothing = { before: 0, after: 0 };

type Sides = ReturnType<typeof sidesOf>;

/**
 * All axes' beginnings, then all their ends, the batch's too (or only those of the `axes`): a constant input, or a setting
 * before opset 11.
 */
export const Pad = defineEntry(settings, ({ mode, pads }, tensor, { constants }) => {
  const numbers = pads ?? constantOf(constants, "pads");
  if (!numbers) return refused({ code: "missing-constant", constant: "pads" });
  const rank = tensor.batch.length + tensor.axes.length;
  const all = sidesOfAll(numbers, told(constants, "axes"), rank);
  if (!all.ok) return all;
  const [batch = nothing, channels = nothing, ...maps] = all.value;
  const layer = { type: "pad", mode: modes[mode] } as const;
  if (!isPadded(batch) && !isPadded(channels)) {
    return maps.length === 0
      ? unchanged(tensor)
      : onFeatureMap(tensor, { layout: "channels-first", rank: maps.length }, { ...layer, padding: maps });
  }
  const kept = !isPadded(batch);
  const input = trailing(tensor, kept ? rank - 1 : rank);
  if (!input.ok) return input;
  return onAxes(input.value, { ...layer, padding: kept ? all.value.slice(1) : all.value });
});

function sidesOfAll(
  numbers: readonly number[],
  axes: readonly number[] | undefined,
  rank: number,
): Result<Sides, Refusal> {
  const count = axes?.length ?? rank;
  if (numbers.length !== 2 * count) {
    return refused({ code: "wrong-rank", expected: count, got: numbers.length / 2 });
  }
  const sides = sidesOf(numbers, count);
  if (!axes) return ok(sides);
  const all = Array.from({ length: rank }, () => nothing);
  for (const [place, axis] of axes.entries()) {
    const fromStart = axisFromStart(axis, rank);
    if (!fromStart.ok) return fromStart;
    all[fromStart.value] = sides[place] ?? nothing;
  }
  return ok(all);
}

function isPadded({ before, after }: Sides[number]): boolean {
  return before !== 0 || after !== 0;
}
