import type { Padding } from "@stride/cnn";
import { evenly, isNone } from "../../sides.ts";
import { type LayerOf, short, type Value, type WrittenLayer, written } from "../../writing.ts";
import { absent, lacking, layers } from "./form.ts";

/** Cells are added by one layer and cut off by another. */
export function pad({ padding, mode }: LayerOf<"pad">) {
  if (padding.length > 3) return absent();
  if (mode !== "zeros") return lacking("mode");
  const added = sidesFrom(padding, (cells) => Math.max(0, cells));
  const cut = sidesFrom(padding, (cells) => Math.max(0, -cells));
  if (isNone(cut)) return layers(zeroPadding(added));
  return isNone(added) ? layers(cropping(cut)) : layers(zeroPadding(added, "pad"), cropping(cut));
}

export function crop({ cropping: sides }: LayerOf<"crop">) {
  return sides.length > 3 ? absent() : layers(cropping(sides));
}

export function zeroPadding(sides: readonly Padding[], part?: WrittenLayer["part"]): WrittenLayer {
  return written(`ZeroPadding${sides.length}D`, { padding: told(sides) }, {}, part);
}

export function cropping(sides: readonly Padding[], part?: WrittenLayer["part"]): WrittenLayer {
  return written(`Cropping${sides.length}D`, { cropping: told(sides) }, {}, part);
}

function sidesFrom(sides: readonly Padding[], cells: (told: number) => number): readonly Padding[] {
  return sides.map(({ before, after }) => ({ before: cells(before), after: cells(after) }));
}

/** A number for all sides or each axis, or a pair for each; along one axis the pair is all there is. */
function told(sides: readonly Padding[]): Value {
  const even = evenly(sides);
  if (even) return short(even);
  const pairs = sides.map(({ before, after }) => [before, after]);
  return pairs.length === 1 ? (pairs[0] ?? 0) : pairs;
}
