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
  type Shape,
  sum,
} from "@stride/cnn";

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
 * What each call of a network's layers adds to its parameters, by its name. How large the maps are is only calculated where
 * something is flattened or pooled as a whole later: else it has no part in the count. `begin` is told of each layer before.
 */
export function parametersByCall(
  { inputs, nodes }: BoundNetwork,
  counting: Counting,
  a: Arithmetic,
  begin?: (name: string) => void,
): ReadonlyMap<string, ParameterCount> {
  const convention = conventions[counting];
  const shapes = new Map<string, Shape>(inputs.map(({ name, shape }) => [name, shape]));
  const lastFlattened = nodes.findLastIndex(
    ({ layer: { type } }) => type === "flatten" || type.startsWith("global-"),
  );
  const counts = new Map<string, ParameterCount>();
  for (const [at, node] of nodes.entries()) {
    const into = node.from.map((source) => shapes.get(source)).filter((shape) => shape !== undefined);
    begin?.(node.name);
    counts.set(node.name, parametersOf(node, into, convention, a));
    shapes.set(node.name, node.bound.outputShape(into, at <= lastFlattened ? a : arithmetic));
  }
  return counts;
}

export function allOf({ trainable, nonTrainable }: ParameterCount): Count {
  return sum(trainable, nonTrainable);
}

/** The places of those that have most. */
export function mostOf(counts: readonly Count[]): readonly number[] {
  const most = counts.reduce((a, b) => (b > a ? b : a), 0);
  return counts.flatMap((count, at) => (count === most ? [at] : []));
}
