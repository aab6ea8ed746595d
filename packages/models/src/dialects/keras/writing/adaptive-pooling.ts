import { type Footing, type LayerOf, mapsUnder, short, written } from "../../writing.ts";
import { layers } from "./form.ts";

type Global<Kind extends "avg" | "max"> = LayerOf<`global-${Kind}-pool${1 | 2 | 3}d`>;
type Adaptive<Kind extends "avg" | "max"> = LayerOf<`adaptive-${Kind}-pool${1 | 2 | 3}d`>;

export const adaptiveAverage = (layer: Adaptive<"avg">, footing: Footing) =>
  adaptive("Average", layer, footing);
export const adaptiveMaximum = (layer: Adaptive<"max">, footing: Footing) => adaptive("Max", layer, footing);
export const globalAverage = (layer: Global<"avg">, footing: Footing) => overAll("Average", layer, footing);
export const globalMaximum = (layer: Global<"max">, footing: Footing) => overAll("Max", layer, footing);

/** An axis that is kept has its own length. */
function adaptive(kind: "Average" | "Max", { outputSize }: Adaptive<"avg" | "max">, footing: Footing) {
  const { size } = mapsUnder(footing);
  const lengths = size.map((cells, axis) => outputSize[axis] ?? cells);
  return layers(written(`Adaptive${kind}Pooling${size.length}D`, { output_size: short(lengths) }));
}

function overAll(kind: "Average" | "Max", { keepAxes }: Global<"avg" | "max">, footing: Footing) {
  const { size } = mapsUnder(footing);
  return layers(
    written(`Global${kind}Pooling${size.length}D`, {}, { keepdims: keepAxes ? true : undefined }),
  );
}
