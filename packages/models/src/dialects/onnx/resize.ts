import { type LayerSettings, ok, refused, type Result } from "@stride/cnn";
import { z } from "zod";
import { axisFromStart } from "../axis.ts";
import { defineEntry } from "../define-entry.ts";
import type { Axes, Constants, LayerEntry, Reading, Tensor } from "../dialect.ts";
import { onAxes, onFeatureMap } from "../reading.ts";
import type { Refusal } from "../refusal.ts";
import { told } from "./constant.ts";

const settings = z.object({
  scales: z.array(z.number()).optional(),
  axes: z.array(z.int()).optional(),
  mode: z.enum(["nearest", "linear", "bilinear", "cubic"]).default("nearest"),
  /** The other policies give sizes that keep the image's form. */
  keep_aspect_ratio_policy: z.literal("stretch").default("stretch"),
});

type Settings = z.output<typeof settings>;

/** What each axis is multiplied by, or how long it gets: ONNX has the one as its third input and the other as its fourth. */
interface Target {
  readonly by: "scales" | "sizes";
  readonly numbers: readonly number[];
}

export const Resize = resize();
export const Upsample = resize();

function resize(): LayerEntry {
  return defineEntry(settings, (layer, tensor, { constants }) => {
    const all = [...tensor.batch, ...tensor.axes];
    const partial = targetOf(layer, all, constants);
    if (!partial) return refused({ code: "missing-constant", constant: "scales" });
    const target = onAllAxes(partial, layer.axes, all);
    if (!target.ok) return target;
    const { by, numbers } = target.value;
    if (numbers.length !== all.length) {
      return refused({ code: "wrong-rank", expected: all.length, got: numbers.length });
    }
    return stretched(tensor, { by, numbers: numbers.slice(tensor.batch.length) }, layer.mode);
  });
}

function targetOf({ scales, axes }: Settings, all: Axes, constants: Constants): Target | undefined {
  const rank = axes?.length ?? all.length;
  const sizes = told(constants, "sizes");
  const named = scales ?? told(constants, "scales");
  if (sizes) return { by: "sizes", numbers: sizes };
  if (named) return { by: "scales", numbers: named };
  const numbers = [...constants.values()].findLast(({ length }) => length === rank);
  return numbers && { by: areSizes(numbers, all) ? "sizes" : "scales", numbers };
}

/** Without a name: scales leave the channels alone, so what has their number again is sizes, or what shortens no axis. */
function areSizes(numbers: readonly number[], all: Axes): boolean {
  const whole = numbers.length === all.length && numbers.every((number) => Number.isInteger(number));
  const channels = all[1] ?? 1;
  if (!whole) return false;
  return channels > 1 ? numbers[1] === channels : numbers.every((number, axis) => number >= (all[axis] ?? 1));
}

function onAllAxes(
  { by, numbers }: Target,
  axes: readonly number[] | undefined,
  all: Axes,
): Result<Target, Refusal> {
  if (!axes) return ok({ by, numbers });
  if (numbers.length !== axes.length) {
    return refused({ code: "wrong-rank", expected: axes.length, got: numbers.length });
  }
  const whole = all.map((length) => (by === "scales" ? 1 : (length ?? 1)));
  for (const [place, axis] of axes.entries()) {
    const fromStart = axisFromStart(axis, all.length);
    if (!fromStart.ok) return fromStart;
    whole[fromStart.value] = numbers[place] ?? 1;
  }
  return ok({ by, numbers: whole });
}

const linear = ["nearest", "linear", "bilinear", "trilinear"] as const;

/** Maps where only they are resized, else all axes. */
function stretched(tensor: Tensor, target: Target, mode: Settings["mode"]): Result<Reading, Refusal> {
  const [channels] = tensor.axes;
  const rank = tensor.axes.length - 1;
  const kept = rank > 0 && target.numbers[0] === (target.by === "scales" ? 1 : channels);
  if (!kept) return onAxes(tensor, upsampling(tensor.axes, target));
  const name = mode === "cubic" ? "bicubic" : mode === "nearest" ? mode : (linear[rank] ?? "linear");
  const size = tensor.axes.slice(1);
  const spatial = upsampling(size, { by: target.by, numbers: target.numbers.slice(1) });
  return onFeatureMap(tensor, { layout: "channels-first", rank }, { ...spatial, mode: name });
}

type Upsampling = Extract<LayerSettings, { type: "upsample" }>;

/** ONNX multiplies in 32 bits; where that tells another length than ours the lengths are told. */
function upsampling(lengths: readonly number[], { by, numbers }: Target): Upsampling {
  if (by === "sizes") return { type: "upsample", size: numbers };
  const size = lengths.map((length, axis) =>
    Math.floor(Math.fround(Math.fround(length) * Math.fround(numbers[axis] ?? 1))),
  );
  const same = size.every(
    (length, axis) => length === Math.floor((lengths[axis] ?? 1) * (numbers[axis] ?? 1)),
  );
  return same ? { type: "upsample", scaleFactor: numbers } : { type: "upsample", size };
}
