import type { LayerSettings, Network, Shape } from "@stride/cnn";

/** A network's input and layers if it is a chain: every node stands on the one before. */
export function chainOf({
  inputs: [input, ...more],
  nodes,
}: Network): { readonly input: Shape; readonly layers: readonly LayerSettings[] } | undefined {
  const isChain = nodes.every(
    ({ from, shares }, at) =>
      shares === undefined && from.length === 1 && from[0] === (nodes[at - 1]?.name ?? input?.name),
  );
  if (!input || more.length > 0 || !isChain) return undefined;
  return { input: input.shape, layers: nodes.map(({ layer }) => layer) };
}
