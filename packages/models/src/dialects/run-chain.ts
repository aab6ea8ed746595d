import {
  arithmetic,
  type BoundLayer,
  bindLayer,
  type Count,
  type LayerInput,
  ok,
  type ParameterCount,
  plus,
  refused,
  type Result,
  type Shape,
  type Weight,
} from "@stride/cnn";
import type { Reading } from "./dialect.ts";
import type { Refusal } from "./refusal.ts";

/** A layer of a chain on what it stands on. */
interface Link {
  readonly layer: BoundLayer;
  readonly input: LayerInput;
}

export interface Chain {
  readonly output: Shape;
  readonly parameters: ParameterCount;
  readonly multiplyAdds: Count;
  /** Each layer's tensors; those of a chain of several are named with their layer's number. */
  weights(): readonly Weight[];
}

/** Runs a reading's layers one on the other: nearly always one, or none. */
export function runChain({ input, layers }: Pick<Reading, "input" | "layers">): Result<Chain, Refusal> {
  const links: Link[] = [];
  let last: LayerInput = input;
  let parameters: ParameterCount = { trainable: 0, nonTrainable: 0 };
  let multiplyAdds: Count = 0;
  for (const settings of layers) {
    const bound = bindLayer(settings);
    if (!bound.ok) return bound;
    const layer = bound.value;
    const found = layer.output(last);
    if (!found.ok) return found;
    const output = found.value;
    links.push({ layer, input: last });
    parameters = together(parameters, layer.parameters(last, arithmetic, output));
    multiplyAdds = plus(multiplyAdds, layer.multiplyAdds(last, arithmetic, output));
    last = output;
  }
  const output = "kind" in last ? last : last[0];
  if (!output) return refused({ code: "missing-input", expected: 1, got: 0 });
  return ok({ output, parameters, multiplyAdds, weights: () => weightsOf(links) });
}

function together(a: ParameterCount, b: ParameterCount): ParameterCount {
  return {
    trainable: plus(a.trainable, b.trainable),
    nonTrainable: plus(a.nonTrainable, b.nonTrainable),
  };
}

function weightsOf(links: readonly Link[]): readonly Weight[] {
  return links.flatMap(({ layer, input }, index) =>
    layer.weights(input).map((weight) => ({
      ...weight,
      name: links.length > 1 ? `${index}.${weight.name}` : weight.name,
    })),
  );
}
