import type { z } from "zod";
import type { BoundLayer, LayerType } from "./define-layer.ts";
import { layerTypes } from "./layers/index.ts";
import type { SettingProblem } from "./problem.ts";
import { refused, type Result } from "./result.ts";

export interface UnknownLayer {
  readonly code: "unknown-layer";
  readonly type: string;
}

const byName: ReadonlyMap<string, LayerType<z.ZodType>> = new Map(Object.entries(layerTypes));

/** Reads a layer's settings and gives its calculations. */
export function bindLayer(layer: unknown): Result<BoundLayer, SettingProblem | UnknownLayer> {
  const type = typeOf(layer);
  const layerType = byName.get(type);
  return layerType ? layerType.bind(layer) : refused({ code: "unknown-layer", type });
}

/** What a layer calls itself, before anything else of it is read. */
function typeOf(layer: unknown): string {
  const named = typeof layer === "object" && layer !== null && "type" in layer;
  return named && typeof layer.type === "string" ? layer.type : "";
}
