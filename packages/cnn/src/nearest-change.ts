import { bindLayer } from "./bind-layer.ts";
import { bindNetwork, type BoundNetwork, type BoundNode, type NetworkProblem } from "./bind-network.ts";
import { type LayerSettings, layerSchema } from "./layers/index.ts";
import { nearbySettings } from "./nearby-settings.ts";
import type { Network } from "./network.ts";
import type { Shape } from "./shape.ts";

/** A small change with which a refused layer works. */
export type Change =
  | {
      readonly change: "set";
      /** The refused layer, or one that stands before it. */
      readonly layer: string;
      readonly setting: string;
      readonly value: unknown;
    }
  | { readonly change: "insert"; readonly before: string; readonly layer: LayerSettings };

/** How many layers before a refused one are looked at, on each path. */
const BACK = 6;

/**
 * The nearest changes with which the layer that a network was refused for works, each tried out; the refused layer's own
 * settings first. None where no single change mends it.
 */
export function nearestChanges(network: Network, { layer }: NetworkProblem): readonly Change[] {
  const bound = bindNetwork(network);
  if (!bound.ok) return [];
  const refused = bound.value.nodes.find(({ name }) => name === layer);
  const shapes = shapesBefore(bound.value, layer);
  const inputs = refused?.from.flatMap((source) => shapes.get(source) ?? []);
  if (!refused || inputs?.length !== refused.from.length) return [];
  const own = changesOf(refused, (settings) => outputOf(settings, inputs) !== undefined);
  return [...own, ...flattened(refused, inputs), ...changesBefore(bound.value, refused, inputs, shapes)];
}

function changesOf(
  { name, layer }: Pick<BoundNode, "name" | "layer">,
  works: (layer: LayerSettings) => boolean,
): readonly Change[] {
  return nearbySettings(layer).flatMap(({ setting, values }): Change[] => {
    for (const value of values) {
      const changed = layerSchema.safeParse({ ...layer, [setting]: value });
      if (changed.success && works(changed.data)) return [{ change: "set", layer: name, setting, value }];
    }
    return [];
  });
}

/** A layer for vectors on a map. */
function flattened({ name, layer, bound }: BoundNode, [input]: readonly Shape[]): readonly Change[] {
  if (bound.takesSeveral) return [];
  const flatten = { type: "flatten" } as const;
  const vector = input?.kind === "feature-map" ? outputOf(flatten, [input]) : undefined;
  return vector && outputOf(layer, [vector]) ? [{ change: "insert", before: name, layer: flatten }] : [];
}

/** What doesn't fit together was often made wrong further up, on one of the paths. */
function changesBefore(
  { nodes }: BoundNetwork,
  refused: BoundNode,
  inputs: readonly Shape[],
  shapes: ReadonlyMap<string, Shape>,
): readonly Change[] {
  if (refused.from.length < 2) return [];
  const byName = new Map(nodes.map((node) => [node.name, node]));
  return refused.from.flatMap((source, place) => {
    const path: BoundNode[] = [];
    for (let node = byName.get(source); node && path.length < BACK; node = byName.get(node.from[0] ?? "")) {
      path.unshift(node);
      if (node.from.length > 1) break;
    }
    return path.flatMap((node, index) =>
      changesOf(node, (settings) => {
        const before = node.from.flatMap((one) => shapes.get(one) ?? []);
        const start = outputOf(settings, before);
        const end = path
          .slice(index + 1)
          .reduce((shape, { layer }) => shape && outputOf(layer, [shape]), start);
        return end !== undefined && outputOf(refused.layer, inputs.with(place, end)) !== undefined;
      }),
    );
  });
}

function outputOf(layer: LayerSettings, inputs: readonly Shape[]): Shape | undefined {
  const bound = bindLayer(layer);
  return bound.ok && !bound.value.problem(inputs) ? bound.value.outputShape(inputs) : undefined;
}

/** What leaves each node that is calculated before one. */
function shapesBefore({ inputs, nodes }: BoundNetwork, name: string): ReadonlyMap<string, Shape> {
  const shapes = new Map(inputs.map((input) => [input.name, input.shape]));
  for (const node of nodes) {
    if (node.name === name) break;
    const output = outputOf(
      node.layer,
      node.from.flatMap((source) => shapes.get(source) ?? []),
    );
    if (output) shapes.set(node.name, output);
  }
  return shapes;
}
