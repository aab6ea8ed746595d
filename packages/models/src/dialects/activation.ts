import type { Layer } from "@stride/cnn";
import type { LayerEntry } from "./dialect.ts";
import { defineEntry } from "./define-entry.ts";
import { unchanged } from "./reading.ts";
import { noSettings } from "./settings.ts";

export type ActivationName = Extract<Layer, { type: "activation" }>["function"];

/** An activation that is a layer of its own. Its slope or axis changes neither shape nor counts. */
export function activation(name: ActivationName): LayerEntry {
  return defineEntry(noSettings, (_, tensor) => unchanged(tensor, { type: "activation", function: name }));
}
