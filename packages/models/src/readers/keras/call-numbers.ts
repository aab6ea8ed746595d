import type { Arguments } from "./arguments.ts";
import type { TensorRef } from "./model.ts";

/** How a model that is a layer of another is referred to. */
interface References {
  readonly inbound: readonly TensorRef[];
  readonly outputs: readonly TensorRef[];
  readonly calls: number;
  readonly form: Arguments["form"];
  readonly kind: "functional" | "sequential";
}

/**
 * The number that a file gives the first call of a model within a model. Keras counts making a Functional model as a call of it, which
 * isn't written: Keras 2 does so throughout (for a Sequential one only if its input was told when it was made), Keras 3 for the outputs
 * of the outer model, but not for what layers are called on. Every call that is written leads to an output, so the first is
 * referred to: where a 0 is, that is the first.
 */
export function firstCallNumbers({ inbound, outputs, calls, form, kind }: References): {
  readonly inbound: number;
  readonly outputs: number;
} {
  const zero = (refs: readonly TensorRef[]) => refs.some(({ call }) => call === 0);
  if (form === "keras-2") {
    const first = zero(inbound) || zero(outputs) ? 0 : 1;
    return { inbound: first, outputs: first };
  }
  const beyond = inbound.some(({ call }) => call >= calls);
  return {
    inbound: beyond && !zero(inbound) ? 1 : 0,
    outputs: kind === "functional" && !zero(outputs) ? 1 : 0,
  };
}
