import { reader, refused, type Result } from "@stride/cnn";
import type { z } from "zod";
import type { Inputs, LayerEntry, Reading, Tensor } from "./dialect.ts";
import type { Refusal } from "./refusal.ts";
import { settingRefusal } from "./setting-refusal.ts";

/** Makes a registry entry of a framework's settings and the way they are read. The settings' type is closed over here. */
export function defineEntry<Schema extends z.ZodType>(
  schema: Schema,
  read: (settings: z.output<Schema>, tensor: Tensor, inputs: Inputs) => Result<Reading, Refusal>,
): LayerEntry {
  const settingsOf = reader(schema);
  return {
    read(config, tensor, inputs) {
      const settings = settingsOf(config);
      if (settings.ok) return read(settings.value, tensor, inputs);
      return refused(settingRefusal(schema, config, settings.problem));
    },
  };
}
