import type { ExerciseKind } from "../define-exercise.ts";
import { networkTable } from "./network-table.ts";
import { outputShape } from "./output-shape.ts";
import { parameterCount } from "./parameter-count.ts";

/** All exercise kinds, in the order of the menu, by id. */
export const kinds: ReadonlyMap<string, ExerciseKind> = new Map(
  [outputShape, parameterCount, networkTable].map((kind) => [kind.id, kind]),
);
