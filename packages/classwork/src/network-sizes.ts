import type { Network } from "@stride/cnn";
import type { SetDraft, SetItem } from "./set-content.ts";

/**
 * What the networks in one learner's exercises may come to, in kilobytes. Each exercise has its own copy, so that it is graded
 * by what was asked; forty learners make forty times as many. The largest known networks have about a tenth of it.
 */
const MOST_KILOBYTES = 1000;

/** Whether the networks are too large together: then how large they are, and the item that has most of it. */
export function networksTooLarge(
  { items }: Pick<SetDraft, "items">,
  networkOf: (id: string) => Network | undefined,
) {
  const sizes = new Map<string, number>();
  const sizeOf = (id: string): number => {
    const known = sizes.get(id);
    if (known !== undefined) return known;
    const network = networkOf(id);
    const size = network ? JSON.stringify(network).length / 1000 : 0;
    sizes.set(id, size);
    return size;
  };
  const each = items.map((item) => ({ item: item.id, size: mostOf(item, sizeOf) }));
  const all = each.reduce((sum, { size }) => sum + size, 0);
  const [largest] = each.toSorted((a, b) => b.size - a.size);
  if (!largest || all <= MOST_KILOBYTES) return undefined;
  return {
    item: largest.item,
    kilobytes: { all: Math.ceil(all), item: Math.ceil(largest.size), most: MOST_KILOBYTES },
  };
}

/** The most that an item can come to for one learner: of a pick, its largest ones. */
function mostOf(item: SetItem, sizeOf: (id: string) => number): number {
  const sources = item.type === "one" ? [item.source] : item.of;
  const sizes = sources.map((source) => (source.from === "network" ? sizeOf(source.network) : 0));
  const count = item.type === "one" ? 1 : item.count;
  return sizes
    .toSorted((a, b) => b - a)
    .slice(0, count)
    .reduce((sum, size) => sum + size, 0);
}
