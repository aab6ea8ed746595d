import { type Count, plus, sumOf } from "../count.ts";
import type { CarriedOut } from "./carried-out.ts";

/** How a network's counts are put together. */
export interface NetworkSteps {
  /** A whole network's count. What its containers (blocks, stages) hold is their layers', and is in it already. */
  total: {
    input: { readonly counts: readonly Count[]; readonly containers?: readonly Count[] };
    result: Count;
  };
  /** What a further call of a shared layer adds to the parameters: nothing, it learns once. */
  sharedParameters: { input: { readonly parameters: Count }; result: Count };
  /** What is trained of a frozen layer's parameters: nothing, though they stay parameters. */
  frozenParameters: { input: { readonly parameters: Count }; result: Count };
  /** All parameters, whether they are trained or not. */
  allParameters: { input: { readonly trainable: Count; readonly nonTrainable: Count }; result: Count };
}

export const networks: CarriedOut<NetworkSteps> = {
  total: ({ counts }) => sumOf(counts),

  sharedParameters: () => 0,

  frozenParameters: () => 0,

  allParameters: ({ trainable, nonTrainable }) => plus(trainable, nonTrainable),
};
