import { type Count, plus, productOf, times } from "../count.ts";
import type { CarriedOut } from "./carried-out.ts";

/** Which normalisation it is: they differ in over what they take their mean. */
export type Norm = "batch" | "layer" | "group" | "instance";

/** What layers learn. */
export interface ParameterSteps {
  /** The numbers that one filter learns besides its bias: it spans all input channels of its group. */
  weightsPerFilter: {
    input: { readonly kernelSize: readonly number[]; readonly inChannels: number; readonly groups: number };
    result: Count;
  };
  /** All filters' weights. */
  weights: { input: { readonly filters: number; readonly weightsPerFilter: Count }; result: Count };
  /** A depthwise convolution's weights: each kernel stands on one channel (Keras). */
  depthwiseWeights: {
    input: {
      readonly kernelSize: readonly number[];
      readonly channels: number;
      readonly multiplier: number;
    };
    result: Count;
  };
  /** A depthwise-separable convolution's weights: those that look at places and those that mix channels. */
  separableWeights: { input: { readonly depthwise: Count; readonly pointwise: Count }; result: Count };
  /** One bias a filter, or one a unit, however many channels or features it reads. */
  biases: { input: { readonly filters: number; readonly inChannels: number }; result: Count };
  /** A separable convolution's biases: those of its second half alone (Keras; a pair of layers in PyTorch has both). */
  separableBiases: { input: { readonly depthwise: Count; readonly pointwise: Count }; result: Count };
  /**
   * What a convolution learns. Its weights are shared between all places, so `outputSize` has no part in it, and how far
   * the kernel moves hasn't either.
   */
  convolutionParameters: {
    input: {
      readonly weights: Count;
      readonly biases: Count;
      readonly filters: number;
      readonly stride: readonly number[];
      readonly outputSize: readonly number[];
    };
    result: Count;
  };
  /** What a pooling learns: nothing. */
  poolingParameters: {
    input: { readonly kernelSize: readonly number[]; readonly channels: number };
    result: Count;
  };
  /** A linear layer's weights: every unit reads every feature. */
  linearWeights: { input: { readonly inFeatures: number; readonly outFeatures: number }; result: Count };
  /** What a linear layer learns. */
  linearParameters: { input: { readonly weights: Count; readonly biases: Count }; result: Count };
  /**
   * For how many places a normalisation keeps numbers: along `lengths`, of all the input's `axes`. That is each channel,
   * whatever the size of its map, but of a layer norm each place that it takes its mean over.
   */
  normalizedPlaces: {
    input: { readonly norm: Norm; readonly lengths: readonly number[]; readonly axes: readonly number[] };
    result: Count;
  };
  /** A scale and a shift for each of these places. */
  scaleAndShift: { input: { readonly norm: Norm; readonly places: Count }; result: Count };
  /** A running mean and variance for each of these places: kept, not learned (Keras counts them, PyTorch doesn't). */
  runningStatistics: { input: { readonly norm: Norm; readonly places: Count }; result: Count };
  /** The slopes that a PReLU learns: one a place along the axes that don't share it, of all the input's `axes`. */
  slopes: {
    input: { readonly lengths: readonly number[]; readonly axes: readonly number[] };
    result: Count;
  };
}

export const parameters: CarriedOut<ParameterSteps> = {
  weightsPerFilter: ({ kernelSize, inChannels, groups }) => times(productOf(kernelSize), inChannels / groups),

  weights: ({ filters, weightsPerFilter }) => times(filters, weightsPerFilter),

  depthwiseWeights: ({ kernelSize, channels, multiplier }) =>
    times(times(productOf(kernelSize), channels), multiplier),

  separableWeights: ({ depthwise, pointwise }) => plus(depthwise, pointwise),

  biases: ({ filters }) => filters,

  separableBiases: ({ pointwise }) => pointwise,

  convolutionParameters: ({ weights, biases }) => plus(weights, biases),

  poolingParameters: () => 0,

  linearWeights: ({ inFeatures, outFeatures }) => times(inFeatures, outFeatures),

  linearParameters: ({ weights, biases }) => plus(weights, biases),

  normalizedPlaces: ({ lengths }) => productOf(lengths),

  scaleAndShift: ({ places }) => times(2, places),

  runningStatistics: ({ places }) => times(2, places),

  slopes: ({ lengths }) => productOf(lengths),
};
