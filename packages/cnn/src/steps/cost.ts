import { type Count, plus, productOf, times } from "../count.ts";
import type { CarriedOut } from "./carried-out.ts";

/** What layers cost and hold. */
export interface CostSteps {
  /**
   * Multiply-adds without the bias: each weight is used once a place. A convolution's places are those of its output, a
   * transposed one's those of its input, a linear layer's the axes before its features (fvcore; torchinfo counts a
   * transposed convolution by its output, which is too much).
   */
  multiplyAdds: {
    input: {
      readonly by: "convolution" | "transposed" | "linear";
      readonly weights: Count;
      readonly places: readonly number[];
      readonly inputSize: readonly number[];
      readonly outputSize: readonly number[];
      readonly stride: readonly number[];
      readonly groups: number;
    };
    result: Count;
  };
  /** Multiply-adds in operations: a product and a sum each, and a sum for each bias that is added. */
  floatingPointOperations: { input: { readonly multiplyAdds: Count; readonly biases: Count }; result: Count };
  /** Multiply-adds where adding a bias costs as one, too (torchinfo). */
  biasedMultiplyAdds: { input: { readonly multiplyAdds: Count; readonly biases: Count }; result: Count };
  /** What is counted for one example, for all examples of a batch or still for one. */
  forBatch: {
    input: { readonly count: Count; readonly batch: number; readonly per: "batch" | "example" };
    result: Count;
  };
  /** How many numbers a layer gives out. */
  activations: { input: { readonly axes: readonly number[] }; result: Count };
  /** The bytes that numbers take: 4 each in 32-bit floating point. */
  bytes: { input: { readonly numbers: Count; readonly bytesEach: number }; result: Count };
}

export const cost: CarriedOut<CostSteps> = {
  multiplyAdds: ({ weights, places }) => productOf(places, weights),

  floatingPointOperations: ({ multiplyAdds, biases }) => plus(times(2, multiplyAdds), biases),

  biasedMultiplyAdds: ({ multiplyAdds, biases }) => plus(multiplyAdds, biases),

  forBatch: ({ count, batch, per }) => (per === "batch" ? times(count, batch) : count),

  activations: ({ axes }) => productOf(axes),

  bytes: ({ numbers, bytesEach }) => times(numbers, bytesEach),
};
