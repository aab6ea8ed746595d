import type { Padding } from "@stride/cnn";
import { short, type Value, type WrittenLayer, written, type LayerOf } from "../../writing.ts";
import { modules } from "./form.ts";

const moduleOf = {
  zeros: "ZeroPad",
  reflect: "ReflectionPad",
  replicate: "ReplicationPad",
  circular: "CircularPad",
} as const;

export function pad({ padding, mode }: LayerOf<"pad">) {
  return modules(written(`${moduleOf[mode]}${padding.length}d`, { padding: lastFirst(padding) }));
}

/** Cells that are cut off are padding below zero. */
export function crop({ cropping }: LayerOf<"crop">) {
  return modules(zeroPad(cropping.map(({ before, after }) => ({ before: 0 - before, after: 0 - after }))));
}

/** Zeros on the sides, as a module of its own. */
export function zeroPad(sides: readonly Padding[], part?: WrittenLayer["part"]): WrittenLayer {
  return written(`ZeroPad${sides.length}d`, { padding: lastFirst(sides) }, {}, part);
}

/** What a max pooling never chooses. */
export function lowestPad(sides: readonly Padding[]): WrittenLayer {
  const settings = { padding: lastFirst(sides), value: -Infinity };
  return written(`ConstantPad${sides.length}d`, settings, {}, "pad");
}

/** The last axis comes first: left, right, top, bottom, front, back. */
function lastFirst(sides: readonly Padding[]): Value {
  return short([...sides].reverse().flatMap(({ before, after }) => [before, after]));
}
