import { ok, orderOfCalculation, refused, type Result } from "@stride/cnn";
import type { ForeignNetwork } from "../../foreign-network.ts";
import type { ReadProblem } from "../../read-problem.ts";
import { Translation } from "../../translation.ts";
import type { OnnxGraph, OnnxNode } from "../model.ts";
import { constantOfTensor } from "./constant.ts";
import { graphInputs } from "./graph-inputs.ts";
import { nodeNames } from "./node-names.ts";
import { Sharing } from "./sharing.ts";
import { Tensors } from "./tensors.ts";
import { translateNode } from "./translate-node.ts";

/** Makes a network of ours of a graph: its tensors are the wires between layers, and its constants their weights and settings. */
export function translateGraph(graph: OnnxGraph): Result<ForeignNetwork, ReadProblem> {
  const constants = new Set(graph.initializers.map(({ name }) => name));
  const told = graphInputs(graph.inputs.filter(({ name }) => !constants.has(name)));
  if (!told.ok) return told;
  const { batch, inputs } = told.value;
  const ordered = inOrder(graph, [...constants, ...inputs.map(({ name }) => name)]);
  if (!ordered.ok) return ordered;

  const translation = new Translation("onnx", { layout: "channels-first", batch });
  const progress = { translation, tensors: new Tensors(), sharing: new Sharing() };
  for (const tensor of graph.initializers) {
    progress.tensors.constant(tensor.name, constantOfTensor(tensor, tensor.name));
  }
  for (const { name, axes } of inputs) {
    translation.input(name, axes);
    progress.tensors.flowing(name, name);
  }
  for (const { node, name } of ordered.value) {
    const translated = translateNode(node, name, progress);
    if (!translated.ok) return translated;
  }
  const outputs = outputsOf(graph, progress.tensors);
  return outputs.ok ? translation.finish(outputs.value) : outputs;
}

interface Ordered {
  readonly name: string;
  readonly from: readonly string[];
  readonly node: OnnxNode;
}

/** ONNX asks for nodes behind what they read; files are found that have them otherwise. */
function inOrder(graph: OnnxGraph, given: readonly string[]): Result<readonly Ordered[], ReadProblem> {
  const names = nodeNames(graph.nodes, given);
  /** Which node (or what is given) a tensor comes from. */
  const makers = new Map(given.map((name) => [name, name]));
  if (makers.size < given.length) return at(twice(given), { code: "duplicate-name" });
  for (const [place, { outputs }] of graph.nodes.entries()) {
    for (const output of outputs) {
      if (output === "") continue;
      if (makers.has(output)) return at(output, { code: "duplicate-name" });
      makers.set(output, names[place] ?? "");
    }
  }
  const nodes: Ordered[] = [];
  for (const [place, node] of graph.nodes.entries()) {
    const name = names[place] ?? "";
    const from: string[] = [];
    for (const source of node.inputs) {
      const maker = makers.get(source);
      if (maker !== undefined) from.push(maker);
      else if (source !== "") return at(name, { code: "unknown-source", source });
    }
    nodes.push({ name, from, node });
  }
  const order = orderOfCalculation(nodes, given);
  return order.ok ? order : at(order.problem.circle[0] ?? "", order.problem);
}

function outputsOf({ outputs }: OnnxGraph, tensors: Tensors): Result<readonly string[], ReadProblem> {
  if (outputs.length === 0) return refused({ at: undefined, problem: { code: "missing", what: "output" } });
  const names = new Set<string>();
  for (const output of outputs) {
    const tensor = tensors.get(output);
    if (!tensor.ok) return at(output, tensor.problem);
    if (tensor.value.kind === "constant") return at(output, { code: "unknown-source", source: output });
    names.add(tensor.value.source);
  }
  return ok([...names]);
}

function twice(names: readonly string[]): string {
  const seen = new Set<string>();
  return names.find((name) => seen.size === seen.add(name).size) ?? "";
}

function at(node: string, problem: ReadProblem["problem"]): Result<never, ReadProblem> {
  return refused({ at: { node }, problem });
}
