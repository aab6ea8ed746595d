import { z } from "zod";
import { defineLayer } from "../define-layer.ts";

/** Sets numbers to zero at random while training, with probability `p`. It learns nothing and keeps the shape. */
const schema = z.strictObject({ type: z.literal("dropout"), p: z.number().min(0).max(1).default(0.5) });

export const dropout = defineLayer(schema, "any", { outputShape: (_, input) => input });
