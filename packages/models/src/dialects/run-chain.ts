import {
  type BoundLayer,
  bindLayer,
  type Count,
  type LayerInput,
  ok,
  type ParameterCount,
  refused,
  type Result,
  type Shape,
  sum,
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
export function runChain({ input, layers }: Reading): Result<Chain, Refusal> {
  const links: Link[] = [];
  let last: LayerInput = input;
  for (const settings of layers) {
    const bound = bindLayer(settings);
    if (!bound.ok) return bound;
    const problem = bound.value.problem(last);
    if (problem) return refused(problem);
    links.push({ layer: bound.value, input: last });
    last = bound.value.outputShape(last);
  }
  const output = "kind" in last ? last : last[0];
  return output ? ok(chain(links, output)) : refused({ code: "missing-input", expected: 1, got: 0 });
}

function chain(links: readonly Link[], output: Shape): Chain {
  const parameters = links.map(({ layer, input }) => layer.parameters(input));
  return {
    output,
    parameters: {
      trainable: sum(...parameters.map(({ trainable }) => trainable)),
      nonTrainable: sum(...parameters.map(({ nonTrainable }) => nonTrainable)),
    },
    multiplyAdds: sum(...links.map(({ layer, input }) => layer.multiplyAdds(input))),
    weights: () =>
      links.flatMap(({ layer, input }, index) =>
        layer.weights(input).map((weight) => ({
          ...weight,
          name: links.length > 1 ? `${index}.${weight.name}` : weight.name,
        })),
      ),
  };
}
