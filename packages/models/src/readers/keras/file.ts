import { z } from "zod";
import { configSchema } from "./settings.ts";

/** What can be the name of a layer. */
export const layerName = z.string().min(1).max(200);

/** A layer's name stands beside its settings, or only in them. */
export const namesSchema = z.object({
  name: layerName.optional(),
  config: z.union([z.array(z.unknown()), z.object({ name: layerName.optional() })]).optional(),
});

/** What class something is of; `module` is Python's, which Keras writes since 2.12, `null` where it isn't Keras' own. */
export const classSchema = z.object({
  class_name: z.string().min(1).max(200),
  module: z.string().max(400).nullish(),
  registered_name: z.string().max(400).nullish(),
  inbound_nodes: z.array(z.unknown()).default([]),
});

export const layerSchema = z.object({ config: configSchema });

export const trainableSchema = z.object({ trainable: z.boolean().nullish() });

/** A model, whose oldest form has its layers in place of its settings. */
export const modelSchema = z.object({
  config: z.union([
    z.array(z.unknown()).transform((layers) => ({ layers })),
    z.object({
      layers: z.array(z.unknown()),
      trainable: z.boolean().nullish(),
      input_layers: z.unknown().optional(),
      output_layers: z.unknown().optional(),
      build_input_shape: z.unknown().optional(),
    }),
  ]),
  build_config: z.looseObject({}).nullish(),
});

export type ClassFile = z.output<typeof classSchema>;
export type LayerFile = z.output<typeof layerSchema>;

/** A model's own settings, whichever form they have. */
export interface ModelFile {
  readonly layers: readonly unknown[];
  readonly trainable?: boolean | null | undefined;
  readonly input_layers?: unknown;
  readonly output_layers?: unknown;
  /** The shape that a Sequential model was built for. */
  readonly build_input_shape?: unknown;
}
