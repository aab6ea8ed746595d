import { type Layer, layerSchema, type LayerSettings, type Network, type NetworkNode } from "@stride/cnn";
import type { Text } from "../locale.ts";
import { layerName } from "./layer.ts";

/** A node as it stands in a list of layers: `3: conv`. */
export function nodeLabel(name: string, layer: Layer): Text {
  const { en, ko } = layerName(layer);
  return { en: `${name}: ${en}`, ko: `${name}: ${ko}` };
}

/** A node above its steps: `3 conv`, or `fc (dense)` where it has a name of its own. */
export function nodeHeading({ name, layer }: { readonly name: string; readonly layer: LayerSettings }): Text {
  const { en, ko } = layerName(layerSchema.parse(layer));
  return /^\d/u.test(name)
    ? { en: `${name} ${en}`, ko: `${name} ${ko}` }
    : { en: `${name} (${en})`, ko: `${name} (${ko})` };
}

/** A layer by its number or name, in a sentence. */
export function calledLayer(name: string): Text {
  return { en: `layer ${name}`, ko: /^\d+$/u.test(name) ? `${name}번 층` : `${name} 층` };
}

/** Whether each layer stands on the one before it, and nothing is shared or called by a name of its own. */
export function isChain({ inputs, nodes }: Network): boolean {
  return nodes.every(
    ({ name, from, shares }, at) =>
      from.length === 1 &&
      from[0] === (at === 0 ? inputs[0]?.name : nodes[at - 1]?.name) &&
      shares === undefined &&
      name === String(at + 1),
  );
}

/** What a picture of a network doesn't show of its weights: which are frozen, shared, or without bias. */
export function networkFacts(nodes: readonly NetworkNode[]): {
  readonly withBias: readonly string[];
  readonly without: readonly string[];
  readonly text: readonly Text[];
} {
  const able = nodes.filter(({ layer: { type } }) => type === "linear" || type.includes("conv"));
  const [withBias, without] = [able.filter(isBiased), able.filter((node) => !isBiased(node))].map((some) =>
    some.map(({ name }) => name),
  );
  const frozen = nodes.filter((node) => node.frozen === true).map(({ name }) => name);
  const shared = nodes.flatMap(({ name, shares }) => (shares === undefined ? [] : [{ name, shares }]));
  const mixed = (withBias?.length ?? 0) > 0 && (without?.length ?? 0) > 0;
  return {
    withBias: withBias ?? [],
    without: without ?? [],
    text: [
      ...(mixed ? [biasText(withBias ?? [], without ?? [])] : []),
      ...(frozen.length > 0 ? [frozenText(frozen)] : []),
      ...shared.map(sharedText),
    ],
  };
}

function isBiased({ layer }: NetworkNode): boolean {
  return !("bias" in layer) || layer.bias !== false;
}

/** The shorter of the two lists is told. */
function biasText(withBias: readonly string[], without: readonly string[]): Text {
  return withBias.length <= without.length
    ? { en: `Only these have biases: ${withBias.join(", ")}.`, ko: `편향이 있는 층: ${withBias.join(", ")}.` }
    : { en: `These have no biases: ${without.join(", ")}.`, ko: `편향이 없는 층: ${without.join(", ")}.` };
}

function frozenText(names: readonly string[]): Text {
  return {
    en: `Frozen (not trained): ${names.join(", ")}.`,
    ko: `동결한(학습하지 않는) 층: ${names.join(", ")}.`,
  };
}

function sharedText({ name, shares }: { readonly name: string; readonly shares: string }): Text {
  const [called, again] = [calledLayer(name).ko, calledLayer(shares).ko];
  return {
    en: `Layer ${name} is layer ${shares} once more, with the same weights.`,
    ko: `${called}은 ${again}을 같은 가중치로 한 번 더 쓴 것입니다.`,
  };
}
