import { z } from "zod";
import type { BoundLayer, LayerType } from "./define-layer.ts";
import { layerTypes } from "./layers/index.ts";
import type { SettingProblem } from "./problem.ts";
import { refused, type Result } from "./result.ts";

export interface UnknownLayer {
  readonly code: "unknown-layer";
  readonly type: string;
}

const byName: ReadonlyMap<string, LayerType<z.ZodType>> = new Map(Object.entries(layerTypes));
const named = z.looseObject({ type: z.string() });

/** Reads a layer's settings and gives its calculations. */
export function bindLayer(layer: unknown): Result<BoundLayer, SettingProblem | UnknownLayer> {
  const { success, data } = named.safeParse(layer);
  if (!success) return refused({ code: "unknown-layer", type: "" });
  const layerType = byName.get(data.type);
  return layerType ? layerType.bind(layer) : refused({ code: "unknown-layer", type: data.type });
}
