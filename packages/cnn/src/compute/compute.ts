import { ok, refused, type Result } from "../result.ts";
import { batchNorm } from "./batch-norm.ts";
import { convolution, withRelu } from "./convolution.ts";
import { linear } from "./linear.ts";
import { type Operation, readOperands } from "./operation.ts";
import { averagePooling, maxPooling } from "./pooling.ts";
import { type ComputeProblem, NotComputable } from "./problem.ts";
import { type Nested, nested } from "./tensor.ts";
import { transposedConvolution } from "./transposed-convolution.ts";

/** All operations, by PyTorch's names for its functions. */
const operations: ReadonlyMap<string, Operation> = new Map([
  ["conv1d", convolution(1)],
  ["conv2d", convolution(2)],
  ["conv3d", convolution(3)],
  ["relu_conv", withRelu(convolution(2))],
  // each channel is its own group
  ["depthwise", convolution(2, { depthwise: true })],
  ["conv_transpose1d", transposedConvolution(1)],
  ["conv_transpose2d", transposedConvolution(2)],
  ["conv_transpose3d", transposedConvolution(3)],
  ["max_pool1d", maxPooling(1)],
  ["max_pool2d", maxPooling(2)],
  ["max_pool3d", maxPooling(3)],
  ["avg_pool1d", averagePooling(1)],
  ["avg_pool2d", averagePooling(2)],
  ["avg_pool3d", averagePooling(3)],
  ["batch_norm_eval", batchNorm],
  ["linear", linear],
]);

export interface Computed {
  readonly shape: readonly number[];
  /** Lists in lists. */
  readonly output: Nested;
}

/**
 * Reads `{ op, attrs, input, weight, bias, bn }` and computes, channels first. Sums and products of whole numbers are
 * exact or refused; averages and normalised values are rounded once, to a double. Small tensors only: by hand.
 */
export function compute(value: unknown): Result<Computed, ComputeProblem> {
  try {
    const operands = readOperands(value);
    const operation = operations.get(operands.op);
    if (!operation) return refused({ code: "unsupported", op: operands.op });
    const output = operation(operands);
    if (!output.values.every(Number.isFinite)) return refused({ code: "value-too-large" });
    return ok({ shape: output.shape, output: nested(output) });
  } catch (error) {
    if (error instanceof NotComputable) return refused(error.problem);
    throw error;
  }
}
