import { z } from "zod";
import { defineEntry } from "../define-entry.ts";
import { onLastAxis } from "../reading.ts";
import { positive } from "../settings.ts";

const settings = z.object({ units: positive, use_bias: z.boolean().default(true) });

export const Dense = defineEntry(settings, ({ units, use_bias }, tensor) =>
  onLastAxis(tensor, { type: "linear", outFeatures: units, bias: use_bias }),
);
