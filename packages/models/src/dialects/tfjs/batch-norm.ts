import { z } from "zod";
import { defineEntry } from "../define-entry.ts";
import { normalizedAxis } from "../normalized-axis.ts";

const settings = z.object({
  axis: z.int().default(-1),
  center: z.boolean().default(true),
  scale: z.boolean().default(true),
});

export const batchNormalization = defineEntry(settings, normalizedAxis);
