import { bindLayer, type UnknownLayer } from "./bind-layer.ts";
import type { BoundLayer } from "./define-layer.ts";
import type { Network, NetworkInput, NetworkNode } from "./network.ts";
import { type Circle, orderOfCalculation } from "./order-of-calculation.ts";
import type { Problem, SettingProblem } from "./problem.ts";
import { ok, refused, type Result } from "./result.ts";

/** What can be wrong with a graph, whatever its layers are. */
export type GraphProblem =
  | { readonly code: "duplicate-name" }
  /** `from` or `shares` or an output names what isn't there. */
  | { readonly code: "unknown-source"; readonly source: string }
  | Circle
  /** What shares parameters is the same layer, and itself not what another shares with. */
  | { readonly code: "shares-with-another-layer"; readonly shared: string }
  /** A layer that is called on inputs for which it would need different weights. */
  | {
      readonly code: "shared-weights-differ";
      readonly shared: string;
      readonly weight: string;
      readonly expected: readonly number[];
      readonly got: readonly number[];
    };

/** What is wrong, and with which node (or output). */
export interface NetworkProblem {
  readonly layer: string;
  readonly problem: Problem | SettingProblem | UnknownLayer | GraphProblem;
}

export interface BoundNode extends NetworkNode {
  readonly bound: BoundLayer;
  /** Where it stands as the network is written, the inputs before the nodes; where what goes into it stands, and what it shares with. */
  readonly place: number;
  readonly sources: readonly number[];
  readonly sharedPlace: number | undefined;
}

/** A network whose graph holds and whose settings are sound. Its nodes stand in an order in which they can be calculated. */
export interface BoundNetwork {
  readonly inputs: readonly NetworkInput[];
  readonly nodes: readonly BoundNode[];
  readonly outputs: readonly string[];
}

/** Checks a network's graph and reads its layers' settings; what its shapes do is found out by `summarize`. */
export function bindNetwork(network: Network): Result<BoundNetwork, NetworkProblem> {
  const { inputs, outputs } = network;
  const order = nodesInOrder(network);
  if (!order.ok) return order;
  const nodes: BoundNode[] = [];
  for (const { name, from, layer, shares, frozen, place, sources, sharedPlace } of order.value) {
    const bound = bindLayer(layer);
    if (!bound.ok) return refused({ layer: name, problem: bound.problem });
    nodes.push({ name, from, layer, shares, frozen, bound: bound.value, place, sources, sharedPlace });
  }
  return ok({ inputs, nodes, outputs });
}

/** A node that knows where others stand, but not yet its layer. */
type PlacedNode = Omit<BoundNode, "bound">;

type Places = ReadonlyMap<string, number>;

/** The nodes in an order in which they can be calculated, if the graph holds. */
function nodesInOrder(network: Network): Result<readonly PlacedNode[], NetworkProblem> {
  const places = placesOf(network);
  if (!places.ok) return places;
  const nodes = placedNodes(network, places.value);
  if (!nodes.ok) return nodes;
  const problem = outputProblem(network, places.value) ?? sharingProblem(network, nodes.value);
  if (problem) return refused(problem);
  if (nodes.value.every(standsOnEarlier)) return nodes;
  const order = orderOfCalculation(nodes.value, network.inputs.map(nameOf));
  return order.ok ? order : refused({ layer: order.problem.circle[0] ?? "", problem: order.problem });
}

/** As nearly all networks are written: then nothing has to be put in order. */
function standsOnEarlier({ place, sources }: PlacedNode): boolean {
  return sources.every((source) => source < place);
}

function nameOf({ name }: { readonly name: string }): string {
  return name;
}

/** Where each name stands as the network is written, the inputs first. */
function placesOf({ inputs, nodes }: Network): Result<Places, NetworkProblem> {
  const places = new Map<string, number>();
  let count = 0;
  for (const list of [inputs, nodes]) {
    for (const { name } of list) {
      places.set(name, count++);
      if (places.size < count) return refused({ layer: name, problem: { code: "duplicate-name" } });
    }
  }
  return ok(places);
}

function placedNodes(
  { inputs, nodes }: Network,
  places: Places,
): Result<readonly PlacedNode[], NetworkProblem> {
  const placed: PlacedNode[] = [];
  for (const { name, from, layer, shares, frozen } of nodes) {
    const sources: number[] = [];
    for (const source of from) {
      const place = places.get(source);
      if (place === undefined) return refused({ layer: name, problem: { code: "unknown-source", source } });
      sources.push(place);
    }
    const place = inputs.length + placed.length;
    const sharedPlace = shares === undefined ? undefined : places.get(shares);
    placed.push({ name, from, layer, shares, frozen, place, sources, sharedPlace });
  }
  return ok(placed);
}

function outputProblem({ outputs }: Network, places: Places): NetworkProblem | undefined {
  const source = outputs.find((one) => !places.has(one));
  return source === undefined ? undefined : { layer: source, problem: { code: "unknown-source", source } };
}

function sharingProblem({ inputs }: Network, nodes: readonly PlacedNode[]): NetworkProblem | undefined {
  for (const { name, layer, shares, sharedPlace = -1 } of nodes) {
    if (shares === undefined) continue;
    const shared = nodes[sharedPlace - inputs.length];
    if (!shared) return { layer: name, problem: { code: "unknown-source", source: shares } };
    if (shared.shares !== undefined || shared.layer.type !== layer.type) {
      return { layer: name, problem: { code: "shares-with-another-layer", shared: shares } };
    }
  }
  return undefined;
}
