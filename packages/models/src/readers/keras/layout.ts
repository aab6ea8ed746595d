import type { Layout } from "@stride/cnn";
import { everyLayer } from "./every-layer.ts";
import type { KerasModel } from "./model.ts";

/**
 * In which order the axes of maps stand: as the first layer says that depends on it. A Flatten's word is only about the order of
 * the numbers, and stays at Keras' default where all else doesn't.
 */
export function layoutOf(model: KerasModel): Layout {
  for (const layer of everyLayer(model)) {
    const format =
      layer.kind === "layer" && layer.type !== "Flatten" ? layer.config["data_format"] : undefined;
    if (format === "channels_first") return "channels-first";
    if (format === "channels_last") return "channels-last";
  }
  return "channels-last";
}
