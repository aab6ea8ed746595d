import { bindLayer } from "./bind-layer.ts";
import { layerSchema } from "./layers/index.ts";
import type { Network } from "./network.ts";

/** What a published total presupposes besides the convention, since it is the layers' own. */
export interface Presupposition {
  /** Of the layers that can learn a bias: how many do. */
  readonly bias: "all" | "some" | "none";
  /** Which ways of padding their windows have, each once: in numbers, or by a word. */
  readonly paddings: readonly ("explicit" | "same" | "valid" | "causal")[];
}

/** Which biases and paddings stand in a network. */
export function presupposed({ nodes }: Network): Presupposition {
  const biases: boolean[] = [];
  const paddings = new Set<Presupposition["paddings"][number]>();
  for (const { layer } of nodes) {
    const [read, bound] = [layerSchema.safeParse(layer), bindLayer(layer)];
    if (!read.success || !bound.ok) continue;
    if ("bias" in read.data) biases.push(read.data.bias);
    // a window that isn't padded is the same by a word or by zeros
    const padding = bound.value.window?.padding;
    if (typeof padding === "string") paddings.add(padding);
    else if (padding)
      paddings.add(padding.some(({ before, after }) => before + after > 0) ? "explicit" : "valid");
  }
  const bias = biases.length > 0 && biases.every(Boolean) ? "all" : biases.some(Boolean) ? "some" : "none";
  return { bias, paddings: [...paddings].toSorted() };
}
