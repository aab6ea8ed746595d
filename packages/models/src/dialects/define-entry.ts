import { refused, type Result, settingProblem } from "@stride/cnn";
import type { z } from "zod";
import type { Inputs, LayerEntry, Reading, Tensor } from "./dialect.ts";
import type { Refusal } from "./refusal.ts";

/** Makes a registry entry of a framework's settings and the way they are read. The settings' type is closed over here. */
export function defineEntry<Schema extends z.ZodType>(
  schema: Schema,
  read: (settings: z.output<Schema>, tensor: Tensor, inputs: Inputs) => Result<Reading, Refusal>,
): LayerEntry {
  return {
    read(config, tensor, inputs) {
      const parsed = schema.safeParse(config);
      return parsed.success ? read(parsed.data, tensor, inputs) : refused(settingProblem(parsed.error));
    },
  };
}
