import { type Footing, type LayerOf, mapsUnder, short, type Value, written } from "../../writing.ts";
import { modules, operation } from "./form.ts";

type Global<Kind extends "avg" | "max"> = LayerOf<`global-${Kind}-pool${1 | 2 | 3}d`>;
type Adaptive<Kind extends "avg" | "max"> = LayerOf<`adaptive-${Kind}-pool${1 | 2 | 3}d`>;

export const adaptiveAverage = (layer: Adaptive<"avg">, footing: Footing) => adaptive("Avg", layer, footing);
export const adaptiveMaximum = (layer: Adaptive<"max">, footing: Footing) => adaptive("Max", layer, footing);
export const globalAverage = (layer: Global<"avg">, footing: Footing) =>
  overAll("Avg", "mean", layer, footing);
export const globalMaximum = (layer: Global<"max">, footing: Footing) =>
  overAll("Max", "amax", layer, footing);

/** `None` keeps an axis, but not along a single one. */
function adaptive(kind: "Avg" | "Max", { outputSize }: Adaptive<"avg" | "max">, footing: Footing) {
  const { size } = mapsUnder(footing);
  const kept = size.length === 1 ? outputSize.map((cells) => cells ?? size[0] ?? 1) : outputSize;
  return modules(written(`Adaptive${kind}Pool${size.length}d`, { output_size: allOrEach(kept) }));
}

function allOrEach(lengths: readonly (number | null)[]): Value {
  const told = lengths.filter((length) => length !== null);
  return told.length === lengths.length ? short(told) : lengths;
}

/** With the axes kept it is an adaptive pooling to a cell; without them there is no module. */
function overAll(
  kind: "Avg" | "Max",
  name: "mean" | "amax",
  { keepAxes }: Global<"avg" | "max">,
  footing: Footing,
) {
  const { size } = mapsUnder(footing);
  if (keepAxes) return modules(written(`Adaptive${kind}Pool${size.length}d`, { output_size: 1 }));
  const axes = size.map((_, axis) => axis + 2);
  const dims = axes.length === 1 ? "2" : `(${axes.join(", ")})`;
  return operation((input = "") => `torch.${name}(${input}, ${dims})`);
}
