import { type LayerSettings, ok, product, refused, type Result } from "@stride/cnn";
import type { Axes } from "../../../dialects/dialect.ts";
import type { Refusal } from "../../../dialects/refusal.ts";
import type { Constant } from "./constant.ts";

/** What goes on between a tensor and a constant: which of ONNX' operators, and where the constant stands. */
interface Elementwise {
  readonly type: string;
  readonly constant: Constant;
  readonly first: boolean;
}

const operations: ReadonlySet<string> = new Set(["Add", "Sub", "Mul", "Div", "Pow", "Max", "Min"]);

export function isElementwise(type: string): boolean {
  return operations.has(type);
}

/**
 * The layer that does it to a tensor of `axes`, whose shape it keeps. A single number is known beforehand, more of them are
 * learned: ConvNeXt's layer scale, a bias that stands by itself.
 */
export function elementwise(told: Elementwise, axes: Axes): Result<LayerSettings, Refusal> {
  const { type, constant, first } = told;
  const { length: rank } = axes;
  const lengths = axes.map((_, axis) => constant.axes.at(axis - rank) ?? 1);
  const over = constant.axes.slice(0, Math.max(0, constant.axes.length - rank));
  const odd = axes.findIndex((length, axis) => lengths[axis] !== 1 && lengths[axis] !== length);
  if (odd >= 0 || over.some((length) => length !== 1)) {
    const axis = Math.max(0, odd);
    return refused({ code: "shapes-do-not-broadcast", axis, lengths: [axes[axis] ?? 1, lengths[axis] ?? 1] });
  }
  const single = product(...constant.axes) === 1;
  const affine = affineOf(type, first);
  if (affine) {
    const shared = single ? "all" : sharedAxes(lengths.slice(1));
    const learned = !single && !constant.whole;
    return ok({ type: "scale", affine, shared, learned, layout: "channels-first" });
  }
  if (!single) return refused({ code: "unsupported", framework: "onnx", layer: `${type} with a tensor` });
  const named = type === "Div" ? "reciprocal" : type === "Pow" ? "pow" : "hard-tanh";
  return ok({ type: "activation", function: first && type === "Pow" ? "exponential" : named });
}

/** A number less what comes is still a shift; one that is divided by it isn't a scale. */
function affineOf(type: string, first: boolean): "scale" | "shift" | undefined {
  if (type === "Add" || type === "Sub") return "shift";
  return type === "Mul" || (type === "Div" && !first) ? "scale" : undefined;
}

/** Which axes share a number; where only the channels don't, they are the cells'. */
function sharedAxes(lengths: readonly number[]): "cells" | readonly number[] {
  const shared = lengths.flatMap((length, axis) => (length === 1 ? [axis] : []));
  const channelsOnly = lengths[0] !== 1 && shared.length === lengths.length - 1;
  return channelsOnly ? "cells" : shared;
}
