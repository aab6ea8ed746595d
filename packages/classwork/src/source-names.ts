import type { Network } from "@stride/cnn";
import type { ItemSource } from "./set-content.ts";

/**
 * Names sources by all that they say. Two of the very same exercise have the same name, also where one network was added
 * twice or its cells were chosen in another order.
 */
export function sourceNames(networkOf: (id: string) => Network | undefined): (source: ItemSource) => string {
  const firstWith = new Map<string, string>();
  const firsts = new Map<string, string>();
  const firstLike = (id: string): string => {
    const network = networkOf(id);
    const text = network ? JSON.stringify(network) : id;
    const first = firstWith.get(text) ?? id;
    firstWith.set(text, first);
    firsts.set(id, first);
    return first;
  };
  return (source) => {
    if (source.from === "kind") return JSON.stringify(source);
    const { network, blanks } = source;
    const first = firsts.get(network) ?? firstLike(network);
    return JSON.stringify({ ...source, network: first, blanks: blanks?.toSorted() });
  };
}
