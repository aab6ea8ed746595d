import { refused } from "@stride/cnn";
import { z } from "zod";
import { defineEntry } from "../define-entry.ts";
import { onLastAxis } from "../reading.ts";
import { positive } from "../settings.ts";

const flag = z.union([z.literal(0), z.literal(1)]).default(0);
const settings = z.object({ transA: z.literal(0).default(0), transB: flag });
const weights = z.tuple([positive, positive]);

/** A linear layer. Inputs: a matrix of examples, the weights (features × units, or turned by `transB`) and the bias. */
export const Gemm = defineEntry(settings, ({ transB }, tensor, { shapes }) => {
  const read = weights.safeParse(shapes[1]);
  if (!read.success) return refused({ code: "missing-input", expected: 2, got: shapes.length });
  const [inFeatures, outFeatures] = transB === 1 ? [read.data[1], read.data[0]] : read.data;
  const [features] = tensor.axes;
  if (features !== undefined && features !== inFeatures) {
    return refused({ code: "features-mismatch", expected: inFeatures, got: features });
  }
  return onLastAxis(tensor, { type: "linear", outFeatures, bias: shapes.length > 2 });
});
