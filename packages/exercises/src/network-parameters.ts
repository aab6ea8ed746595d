import {
  type Arithmetic,
  arithmetic,
  type BoundNetwork,
  conventionSchema,
  type Count,
  type Network,
  bindNetwork,
  type ParameterCount,
  parametersOf,
  sum,
} from "@stride/cnn";
import { remembered } from "./remembered.ts";

export type Counting = "pytorch" | "keras";

/** An exercise's network; its settings and its graph are sound, since we drew or parsed them. */
export function boundNetwork(network: Network): BoundNetwork | undefined {
  const result = bindNetwork(network);
  return result.ok ? result.value : undefined;
}

const conventions = {
  pytorch: conventionSchema.parse({ counting: "pytorch" }),
  keras: conventionSchema.parse({ counting: "keras" }),
} as const;

/**
 * What each call of a network's layers adds to its parameters, in the order in which they are written. How large the maps are
 * is only calculated where something is flattened or pooled as a whole later: else it has no part in the count. `begin` is
 * told of each layer before.
 */
export function parametersByCall(
  network: BoundNetwork,
  counting: Counting,
  a: Arithmetic,
  begin?: (name: string) => void,
): readonly ParameterCount[] {
  const { inputs, nodes } = network;
  const convention = conventions[counting];
  const last = lastFlattened(network);
  const shapes = inputs.map(({ shape }) => shape);
  const counts: ParameterCount[] = [];
  for (const [at, node] of nodes.entries()) {
    const into = node.sources.map((source) => shapes[source]).filter((shape) => shape !== undefined);
    begin?.(node.name);
    counts[node.place - inputs.length] = parametersOf(node, into, convention, a);
    shapes[node.place] = node.bound.outputShape(into, at <= last ? a : arithmetic);
  }
  return counts;
}

/** Up to which of the calculated layers the size of the maps matters. */
const lastFlattened = remembered(({ nodes }: BoundNetwork): number =>
  nodes.findLastIndex(({ layer: { type } }) => type === "flatten" || type.startsWith("global-")),
);

export function allOf({ trainable, nonTrainable }: ParameterCount): Count {
  return sum(trainable, nonTrainable);
}

/** The places of those that have most. */
export function mostOf(counts: readonly Count[]): readonly number[] {
  const most = counts.reduce((a, b) => (b > a ? b : a), 0);
  return counts.flatMap((count, at) => (count === most ? [at] : []));
}
