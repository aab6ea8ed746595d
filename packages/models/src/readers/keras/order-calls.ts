import type { KerasLayer, LayerCall } from "./model.ts";

/** A call that waits for others: for what it stands on, and for the call of its layer before it. */
interface Waiting {
  readonly layerCall: LayerCall;
  readonly behind: Waiting[];
  readonly before: readonly string[];
  left: number;
  /** Whether it was its turn, and it had to wait. */
  late: boolean;
}

export type Ordered = { readonly order: readonly LayerCall[] } | { readonly circle: readonly string[] };

/**
 * All calls but those of inputs, sources before what stands on them otherwise as the layers are listed (Kahn 1962). Keras makes
 * the calls of a layer one after the other, and so their order is kept, too. Every tensor has to be there.
 */
export function orderCalls(layers: ReadonlyMap<string, KerasLayer>): Ordered {
  const waiting = new Map<string, Waiting>();
  for (const [name, layer] of layers) {
    if (layer.kind === "input") continue;
    for (const [index, call] of layer.calls.entries()) {
      const sources = call.tensors.filter((tensor) => layers.get(tensor.layer)?.kind !== "input");
      const before = sources.map((tensor) => keyOf(tensor.layer, tensor.call));
      if (index > 0) before.push(keyOf(name, index - 1));
      waiting.set(keyOf(name, index), {
        layerCall: { layer, index, call },
        behind: [],
        before,
        left: before.length,
        late: false,
      });
    }
  }
  for (const one of waiting.values()) {
    for (const key of one.before) waiting.get(key)?.behind.push(one);
  }
  const order: LayerCall[] = [];
  for (const one of waiting.values()) {
    if (one.left === 0) calculated(one, order);
    else one.late = true;
  }
  return order.length === waiting.size ? { order } : { circle: circleOf(waiting) };
}

/** Behind a call come those that were late because of it. */
function calculated(first: Waiting, order: LayerCall[]): void {
  const ready = [first];
  for (let one = ready.pop(); one; one = ready.pop()) {
    order.push(one.layerCall);
    for (const next of one.behind.toReversed()) {
      next.left -= 1;
      if (next.left === 0 && next.late) ready.push(next);
    }
  }
}

/** Walks back over what was never ready until it comes by a call again. */
function circleOf(waiting: ReadonlyMap<string, Waiting>): readonly string[] {
  const stuck = (one: Waiting | undefined) => one !== undefined && one.left > 0;
  const walked: Waiting[] = [];
  const places = new Map<Waiting, number>();
  let one = [...waiting.values()].find(stuck);
  while (one && !places.has(one)) {
    places.set(one, walked.length);
    walked.push(one);
    one = one.before.map((key) => waiting.get(key)).find(stuck);
  }
  return walked
    .slice(one ? places.get(one) : 0)
    .reverse()
    .map(({ layerCall: { layer, index } }) => (index === 0 ? layer.path : `${layer.path}#${index + 1}`));
}

function keyOf(layer: string, call: number): string {
  return `${call}:${layer}`;
}
