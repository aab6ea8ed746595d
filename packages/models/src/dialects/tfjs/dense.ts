import { z } from "zod";
import { defineEntry } from "../define-entry.ts";
import { onLastAxis } from "../reading.ts";
import { positive } from "../settings.ts";

const settings = z.object({ units: positive, useBias: z.boolean().default(true) });

export const dense = defineEntry(settings, ({ units, useBias }, tensor) =>
  onLastAxis(tensor, { type: "linear", outFeatures: units, bias: useBias }),
);
