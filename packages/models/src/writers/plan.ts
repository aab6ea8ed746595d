import {
  bindNetwork,
  type Layer,
  layerSchema,
  type Network,
  type NetworkInput,
  ok,
  refused,
  type Result,
  type Shape,
  summarizeBound,
} from "@stride/cnn";
import type { Footing } from "../dialects/writing.ts";
import { nonNegative } from "./non-negative.ts";
import type { WriteProblem } from "./source.ts";

/** A layer's call with all that its writing depends on. */
export interface PlannedNode extends Footing {
  readonly name: string;
  readonly from: readonly string[];
  readonly layer: Layer;
  readonly output: Shape;
  /** The first call of the same layer, where this is another. */
  readonly shares: string | undefined;
  readonly frozen: boolean;
}

/** A network's calls in an order in which they can be calculated. */
export interface Plan {
  readonly inputs: readonly NetworkInput[];
  readonly nodes: readonly PlannedNode[];
  readonly outputs: readonly string[];
}

export function planOf(network: Network): Result<Plan, WriteProblem> {
  const bound = bindNetwork(network);
  if (!bound.ok) return impossible(bound.problem);
  const table = summarizeBound(bound.value);
  if (!table.ok) return impossible(table.problem);
  const signs = new Map(network.inputs.map(({ name }) => [name, false]));
  const firstCalls = new Map<string, string>();
  const frozen = new Map(network.nodes.map((node) => [node.name, node.frozen ?? false]));
  const nodes: PlannedNode[] = [];
  for (const [index, node] of bound.value.nodes.entries()) {
    const row = table.value.rows[index];
    const layer = layerSchema.safeParse(node.layer);
    if (!row || !layer.success) continue; // bound before
    const from = node.from.map((source) => signs.get(source) ?? false);
    signs.set(node.name, nonNegative(layer.data, from));
    // which call has the weights is a matter of names: here it is the first
    const owner = node.shares ?? node.name;
    const first = firstCalls.get(owner);
    firstCalls.set(owner, first ?? node.name);
    nodes.push({
      name: node.name,
      from: node.from,
      layer: layer.data,
      shapes: row.inputs,
      output: row.output,
      nonNegative: from[0] ?? false,
      shares: first,
      frozen: frozen.get(owner) ?? false,
    });
  }
  return ok({ inputs: network.inputs, nodes, outputs: network.outputs });
}

/** Whether each layer stands on the one before and nothing else does. */
export function isChain({ inputs, nodes, outputs }: Plan): boolean {
  const names = [...inputs, ...nodes].map(({ name }) => name);
  return (
    inputs.length === 1 &&
    outputs.length === 1 &&
    outputs[0] === names.at(-1) &&
    nodes.every(
      ({ from, shares }, index) => shares === undefined && from.length === 1 && from[0] === names[index],
    )
  );
}

function impossible({ layer, problem }: { readonly layer: string; readonly problem: ImpossibleReason }) {
  return refused({ code: "impossible" as const, layer, reason: problem });
}

type ImpossibleReason = Extract<WriteProblem, { code: "impossible" }>["reason"];
