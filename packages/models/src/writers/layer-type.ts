import { type Layer, layerSchema, type LayerSettings, type Shape } from "@stride/cnn";
import { kerasWriters } from "../dialects/keras/writing/index.ts";
import { torchWriters } from "../dialects/torch/writing/index.ts";
import { type Footing, writeLayer, type WrittenLayer } from "../dialects/writing.ts";
import type { Family } from "../zoo/index.ts";

/** What a family calls a layer of ours, for instance Conv2d; nothing where it has only an operation, or nothing at all. */
export function layerType(
  family: Family,
  settings: LayerSettings,
  shapes: readonly Shape[],
): string | undefined {
  const layer = layerSchema.parse(settings);
  const footing = { shapes, nonNegative: false };
  const parts = family === "pytorch" ? torchParts(layer, footing) : kerasParts(layer, footing);
  return parts.find(({ part }) => part !== "pad" && part !== "crop")?.type;
}

function torchParts(layer: Layer, footing: Footing): readonly WrittenLayer[] {
  const form = writeLayer(torchWriters, layer.type, layer, footing);
  return form.ok ? form.value.modules : [];
}

function kerasParts(layer: Layer, footing: Footing): readonly WrittenLayer[] {
  const form = writeLayer(kerasWriters, layer.type, layer, footing);
  return form.ok ? form.value : [];
}
