import { ok, refused, type Result } from "@stride/cnn";
import type { ReadProblem } from "../../read-problem.ts";
import type { Translation } from "../../translation.ts";
import { limits } from "../limits.ts";
import type { OnnxNode } from "../model.ts";
import { config, number } from "./attributes.ts";
import type { Constant } from "./constant.ts";
import { elementwise, isElementwise } from "./elementwise.ts";
import { fold, shapeOf } from "./fold.ts";
import type { Sharing } from "./sharing.ts";
import type { Tensor, Tensors } from "./tensors.ts";
import { toldInputs, toldNumbers } from "./told-inputs.ts";

/** What is known of a graph behind the nodes that have been read. */
export interface Progress {
  readonly translation: Translation;
  readonly tensors: Tensors;
  readonly sharing: Sharing;
}

type Outcome = Result<void, ReadProblem>;

/** The operators whose constants behind the first input are their weights. */
const weighted: ReadonlySet<string> = new Set([
  "BatchNormalization",
  "Conv",
  "ConvTranspose",
  "Gemm",
  "GroupNormalization",
  "InstanceNormalization",
  "LayerNormalization",
  "MatMul",
  "PRelu",
]);

/** A node becomes a layer, or a constant where nothing that goes into the network matters to it. */
export function translateNode(node: OnnxNode, name: string, progress: Progress): Outcome {
  const block = unknownBlock(node);
  if (block !== undefined) return at(name, { code: "unknown-block", name: block });
  const inputs: (Tensor | undefined)[] = [];
  for (const input of node.inputs) {
    const tensor = input === "" ? undefined : progress.tensors.get(input);
    if (tensor && !tensor.ok) return at(name, tensor.problem);
    inputs.push(tensor?.value);
  }
  const constants = inputs.flatMap((input) => (input?.kind === "constant" ? [input.constant] : []));
  const flowing = inputs.some((input) => input?.kind === "flowing");
  if (!flowing || node.type === "Shape") return folded(node, name, inputs, constants, progress);
  const done =
    isElementwise(node.type) && inputs.length === 2 && constants.length === 1
      ? withConstant(node, name, inputs, progress)
      : asLayer(node, name, inputs, progress);
  if (!done.ok) return done;
  const got = progress.translation.axesOf(name)?.length ?? 0;
  if (got > limits.axes) return at(name, { code: "too-large", what: "axes", limit: limits.axes, got });
  const [output = "", ...others] = node.outputs;
  progress.tensors.flowing(output, name);
  for (const other of others) progress.tensors.other(other, node.type);
  return ok(undefined);
}

/** Operators of others than ONNX, and those with a graph inside. */
function unknownBlock({ type, domain, attributes }: OnnxNode): string | undefined {
  if (domain !== "") return `${domain}.${type}`;
  return [...attributes.values()].some(({ kind }) => kind === "graph") ? type : undefined;
}

function folded(
  node: OnnxNode,
  name: string,
  [input]: readonly (Tensor | undefined)[],
  constants: readonly Constant[],
  { translation, tensors }: Progress,
): Outcome {
  const [output = ""] = node.outputs;
  const axes = input?.kind === "flowing" ? translation.axesOf(input.source) : undefined;
  const constant = axes ? shapeOf(node, axes, output) : fold(node, constants, output);
  if (!constant)
    return at(name, { code: "unsupported", framework: "onnx", layer: `${node.type} of constants` });
  tensors.constant(output, constant);
  return ok(undefined);
}

function withConstant(
  node: OnnxNode,
  name: string,
  [left, right]: readonly (Tensor | undefined)[],
  { translation, sharing }: Progress,
): Outcome {
  const first = left?.kind === "constant";
  const [constant, tensor] = first ? [left, right] : [right, left];
  if (constant?.kind !== "constant" || tensor?.kind !== "flowing") return at(name, missing(node));
  const axes = translation.axesOf(tensor.source) ?? [];
  const told = placed(node, constant.constant, axes.length);
  const layer = elementwise({ type: node.type, constant: told, first }, axes);
  if (!layer.ok) return at(name, layer.problem);
  const learned = layer.value.type === "scale" && layer.value.learned === true;
  const shares = learned ? sharing.of(name, node.type, [told.origin]) : ok(undefined);
  if (!shares.ok) return at(name, shares.problem);
  return translation.own({
    name,
    type: node.type,
    layer: layer.value,
    inputs: [tensor.source],
    shares: shares.value,
  });
}

/** Before opset 7 a node said at which axis its second input begins. */
function placed(node: OnnxNode, constant: Constant, rank: number): Constant {
  const axis = number(node, "axis");
  if (axis === undefined || axis < 0) return constant;
  const behind = Math.max(0, rank - axis - constant.axes.length);
  return { ...constant, axes: [...constant.axes, ...Array<number>(behind).fill(1)] };
}

function asLayer(
  node: OnnxNode,
  name: string,
  inputs: readonly (Tensor | undefined)[],
  { translation, sharing }: Progress,
): Outcome {
  const [first] = inputs;
  const roles = toldInputs(node);
  const sources: (string | readonly number[])[] = [];
  const origins: string[] = [];
  const constants: Record<string, readonly number[]> = {};
  for (const [place, input] of inputs.entries()) {
    const role = roles[place - 1];
    if (!input) continue;
    if (role !== undefined) {
      const told = input.kind === "constant" ? toldNumbers(role, input.constant) : ok([]);
      if (!told.ok) return at(name, told.problem);
      constants[role] = told.value;
    } else if (input.kind === "flowing") {
      sources.push(input.source);
    } else if (!weighted.has(node.type) || first?.kind !== "flowing") {
      const layer = `${node.type} with a constant`;
      return at(name, { code: "unsupported", framework: "onnx", layer });
    } else {
      const axis = input.constant.axes.indexOf(0);
      if (axis >= 0) return at(name, { code: "no-length", axis, length: "0" });
      sources.push(input.constant.axes);
      origins.push(input.constant.origin);
    }
  }
  const shares = sharing.of(name, node.type, origins);
  if (!shares.ok) return at(name, shares.problem);
  return translation.call({
    name,
    type: node.type,
    config: config(node),
    inputs: sources,
    constants,
    shares: shares.value,
  });
}

function missing({ inputs }: OnnxNode): ReadProblem["problem"] {
  return { code: "missing-input", expected: 2, got: inputs.length };
}

function at(node: string, problem: ReadProblem["problem"]): Outcome {
  return refused({ at: { node }, problem });
}
