import { arithmetic } from "@stride/cnn";
import { type DesignedLayer, lengthAlong, type Task } from "./design.ts";

/** Up to which settings the smallest design is looked for. */
export const SMALLEST = { kernel: 7, stride: 4, padding: 3 } as const;

/** A design so far, and what it costs. */
interface Start {
  readonly size: readonly number[];
  readonly layers: readonly DesignedLayer[];
  readonly cost: number;
}

/**
 * The design with the fewest parameters that reaches the size: of all beginnings that leave the same size, only the cheapest is kept.
 * Before the last layer one filter is enough.
 */
export function smallestDesign(
  task: Task,
  count: number,
): { layers: readonly DesignedLayer[]; cost: number } | undefined {
  let starts: readonly Start[] = [{ size: task.size, layers: [], cost: 0 }];
  for (let at = 0; at < count; at++) {
    const isLast = at === count - 1;
    const inChannels = at === 0 ? task.channels : 1;
    const cheapest = new Map<string, Start>();
    for (const start of starts) {
      for (const window of windows) {
        const layer = { ...window, filters: isLast ? task.wanted.channels : 1 };
        const cost = start.cost + layer.filters * (layer.kernel ** 2 * inChannels + 1);
        const size = start.size.map((length, axis) => lengthAlong(layer, length, axis, arithmetic));
        if (!size.every((length, axis) => length >= (task.wanted.size[axis] ?? 1))) continue;
        const known = cheapest.get(size.join());
        if (!known || cost < known.cost)
          cheapest.set(size.join(), { size, layers: [...start.layers, layer], cost });
      }
    }
    starts = [...cheapest.values()];
  }
  return starts.find(({ size }) => size.join() === task.wanted.size.join());
}

/** Simple windows first; each at least as wide as its stride. */
const windows: readonly Omit<DesignedLayer, "filters">[] = upTo(1, SMALLEST.kernel).flatMap((kernel) =>
  upTo(1, Math.min(kernel, SMALLEST.stride)).flatMap((stride) =>
    upTo(0, SMALLEST.padding).map((padding) => ({ kernel, stride, padding })),
  ),
);

function upTo(least: number, most: number): readonly number[] {
  return Array.from({ length: most - least + 1 }, (_, at) => least + at);
}
