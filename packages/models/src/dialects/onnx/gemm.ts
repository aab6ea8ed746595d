import { refused } from "@stride/cnn";
import { z } from "zod";
import { defineEntry } from "../define-entry.ts";
import { onLastAxis } from "../reading.ts";
import { noSettings, positive } from "../settings.ts";

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
  const bias = shapes[2];
  const biases = bias?.reduce<number>((all, length) => all * (length ?? 1), 1) ?? outFeatures;
  if (biases !== outFeatures)
    return refused({ code: "features-mismatch", expected: outFeatures, got: biases });
  return onLastAxis(tensor, { type: "linear", outFeatures, bias: bias !== undefined });
});

/** A linear layer without a bias on the last axis, if its second input is a matrix of weights. */
export const MatMul = defineEntry(noSettings, (_, tensor, { shapes }) => {
  const read = weights.safeParse(shapes[1]);
  if (!read.success) return refused({ code: "missing-input", expected: 2, got: shapes.length });
  const [inFeatures, outFeatures] = read.data;
  const features = tensor.axes.at(-1);
  if (features !== undefined && features !== inFeatures) {
    return refused({ code: "features-mismatch", expected: inFeatures, got: features });
  }
  return onLastAxis(tensor, { type: "linear", outFeatures, bias: false });
});
