import { z } from "zod";
import { defineLayer } from "../define-layer.ts";
import { positive } from "../settings.ts";

/** Divides each number by what stands at its place in `size` neighbouring channels (AlexNet). It learns nothing. */
const schema = z.strictObject({ type: z.literal("local-response-norm"), size: positive });

export const localResponseNorm = defineLayer(schema, "any", { outputShape: (_, input) => input });
