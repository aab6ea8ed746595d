import type { KerasLayer, KerasModel } from "./model.ts";

/** The layers of a model and, behind each model among them, that model's. A file isn't nested deeper than `readJson` allows. */
export function* everyLayer({ layers }: KerasModel): Generator<KerasLayer> {
  for (const layer of layers.values()) {
    yield layer;
    if (layer.kind === "model") yield* everyLayer(layer.model);
  }
}
