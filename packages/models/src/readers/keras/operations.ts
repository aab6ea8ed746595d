import type { LayerSettings } from "@stride/cnn";
import type { Call, Operation } from "./model.ts";

type Merge = Extract<LayerSettings, { type: "merge" }>["operation"];
type Function = Extract<LayerSettings, { type: "activation" }>["function"];

/** By what Keras 3 calls its own functions, and Keras 2 TensorFlow's. */
const merges: ReadonlyMap<string, Merge> = new Map([
  ["Add", "add"],
  ["Subtract", "subtract"],
  ["Multiply", "multiply"],
  ["Divide", "divide"],
  ["TrueDivide", "divide"],
  ["Maximum", "maximum"],
  ["Minimum", "minimum"],
  ["math.add", "add"],
  ["math.subtract", "subtract"],
  ["math.multiply", "multiply"],
  ["math.divide", "divide"],
  ["math.truediv", "divide"],
  ["math.maximum", "maximum"],
  ["math.minimum", "minimum"],
  ["__operators__.add", "add"],
]);

const functions: ReadonlyMap<string, Function> = new Map([
  ["Relu", "relu"],
  ["Relu6", "relu6"],
  ["Elu", "elu"],
  ["Selu", "selu"],
  ["Gelu", "gelu"],
  ["Silu", "silu"],
  ["Sigmoid", "sigmoid"],
  ["HardSigmoid", "hard-sigmoid"],
  ["HardSilu", "hard-swish"],
  ["Tanh", "tanh"],
  ["Softplus", "softplus"],
  ["Softsign", "softsign"],
  ["Softmax", "softmax"],
  ["LogSoftmax", "log-softmax"],
  ["LeakyRelu", "leaky-relu"],
  ["Identity", "identity"],
  ["Cast", "identity"],
  ["StopGradient", "identity"],
  ["nn.relu", "relu"],
  ["nn.relu6", "relu6"],
  ["nn.elu", "elu"],
  ["nn.selu", "selu"],
  ["nn.gelu", "gelu"],
  ["nn.silu", "silu"],
  ["nn.leaky_relu", "leaky-relu"],
  ["nn.softmax", "softmax"],
  ["nn.log_softmax", "log-softmax"],
  ["math.sigmoid", "sigmoid"],
  ["math.tanh", "tanh"],
  ["math.softplus", "softplus"],
  ["math.exp", "exponential"],
  ["identity", "identity"],
  ["cast", "identity"],
  ["stop_gradient", "identity"],
]);

/** What an operation is in our words: nothing for those whose arguments say more than that. */
export function ourOperation({ operation }: Operation, { tensors, lists }: Call): LayerSettings | undefined {
  // a list among the arguments may have more axes than what it is added to
  if (lists) return undefined;
  const merge = merges.get(operation);
  if (merge && tensors.length === 2) return { type: "merge", operation: merge };
  if (tensors.length !== 1) return undefined;
  // a number is added to each
  const name = merge ? "identity" : functions.get(operation);
  return name && { type: "activation", function: name };
}
