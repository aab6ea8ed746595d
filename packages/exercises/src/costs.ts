import {
  type Arithmetic,
  axesOf,
  type BoundLayer,
  type Count,
  type Layer,
  product,
  type Shape,
} from "@stride/cnn";
import type { Text } from "./locale.ts";
import { once } from "./remembered.ts";

/** What can be asked of a layer or network; memory in bytes. */
export const asked = ["macs", "flops", "activationMemory", "parameterMemory"] as const;

export type Asked = (typeof asked)[number];

/** A layer with its calculation. */
interface Calculated {
  readonly layer: Layer;
  readonly calculation: BoundLayer;
  /** Its number and name, above its steps. */
  readonly heading: Text;
}

/** Layers behind one another, for an example or for a batch. */
export interface Costly {
  readonly input: Shape;
  readonly layers: readonly Calculated[];
  readonly batch?: number | undefined;
  readonly bytes: number;
}

/** How a cost is told: `biased` counts adding a bias as an operation, too; `begin` is told of each layer, and of the whole. */
interface Telling {
  readonly sums?: "unbiased" | "biased";
  readonly begin?: ((of: Text | "whole") => void) | undefined;
}

/** Something that is asked, step by step. */
export function costOf(one: Asked, costly: Costly, a: Arithmetic, telling: Telling = {}): Count {
  switch (one) {
    case "macs":
    case "flops":
      return operationsOf(one, costly, a, telling);
    case "activationMemory": {
      const counts = callsOf(costly, a, telling).map(({ after }) => a.activations({ axes: axesOf(after()) }));
      const total = totalOf(counts, a, telling);
      return a.bytes({ numbers: forBatch(total, costly, a), bytesEach: costly.bytes });
    }
    case "parameterMemory": {
      const counts = callsOf(costly, a, telling).flatMap(({ calculation, before }) =>
        calculation.parameters(before()).trainable === 0 ? [] : calculation.parameters(before(), a).trainable,
      );
      return a.bytes({ numbers: totalOf(counts, a, telling), bytesEach: costly.bytes });
    }
    default:
      return one satisfies never;
  }
}

function operationsOf(convention: "macs" | "flops", costly: Costly, a: Arithmetic, telling: Telling): Count {
  const counts = callsOf(costly, a, telling).flatMap(({ layer, calculation, before, after }) => {
    if (calculation.multiplyAdds(before()) === 0) return [];
    const multiplyAdds = calculation.multiplyAdds(before(), a);
    const isCounted = telling.sums === "biased" && "bias" in layer && layer.bias;
    const biases = isCounted ? product(...axesOf(after())) : 0;
    if (convention === "flops") return a.floatingPointOperations({ multiplyAdds, biases });
    return isCounted ? a.biasedMultiplyAdds({ multiplyAdds, biases }) : multiplyAdds;
  });
  return forBatch(totalOf(counts, a, telling), costly, a);
}

function totalOf(counts: readonly Count[], a: Arithmetic, { begin }: Telling): Count {
  begin?.("whole");
  const [only = 0] = counts;
  return counts.length === 1 ? only : a.total({ counts });
}

function forBatch(count: Count, { batch }: Costly, a: Arithmetic): Count {
  return batch === undefined ? count : a.forBatch({ count, batch, per: "batch" });
}

/** The layers with what goes into each and what comes out, which is only calculated where it is needed. */
function callsOf({ input, layers }: Costly, a: Arithmetic, { begin }: Telling) {
  let shape = () => input;
  return layers.map(({ layer, calculation, heading }) => {
    const given = shape;
    const before = () => {
      const known = given();
      begin?.(heading);
      return known;
    };
    const after = once(() => calculation.outputShape(before(), a));
    shape = after;
    return { layer, calculation, before, after };
  });
}
