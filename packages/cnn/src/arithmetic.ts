import { type Count, product, sum } from "./count.ts";

/** Cells added on the two sides of one axis. */
export interface Padding {
  readonly before: number;
  readonly after: number;
}

export type Layout = "channels-first" | "channels-last";

/** One axis of a window that slides: everything that its size depends on. */
export interface Slide {
  /** 0 is the first spatial axis: rows of an image. */
  readonly axis: number;
  readonly window: "convolution" | "pooling";
  readonly size: number;
  readonly kernel: number;
  readonly dilation: number;
  /** How many cells the dilated kernel covers. */
  readonly span: number;
  readonly stride: number;
  readonly padding: Padding;
  readonly paddingMode: "explicit" | "same" | "valid";
  readonly rounding: "floor" | "ceil";
}

/** The named steps of every calculation: what goes into each, and what comes out. */
export interface StepTypes {
  /** How many cells a dilated kernel covers: d(k − 1) + 1. */
  span: { input: Pick<Slide, "axis" | "kernel" | "dilation">; result: number };
  /** The padding that keeps ⌈n / s⌉ positions, the smaller half before (Keras; at stride 1 PyTorch too). */
  samePadding: { input: Pick<Slide, "axis" | "size" | "kernel" | "span" | "stride">; result: Padding };
  /** In how many places the window can stand: ⌊(n + p − ke) / s⌋ + 1 (Dumoulin & Visin, relationship 6, with dilation). */
  positions: { input: Slide; result: number };
  /** After rounding up: the last window is dropped when it would begin in the padding behind the input (PyTorch). */
  keptPositions: { input: Slide & { readonly positions: number }; result: number };
  /** How many maps a convolution makes: one a filter. */
  outputChannels: { input: { readonly filters: number; readonly inChannels: number }; result: number };
  /** The numbers that one filter learns besides its bias: it spans all input channels of its group. */
  weightsPerFilter: {
    input: { readonly kernelSize: readonly number[]; readonly inChannels: number; readonly groups: number };
    result: Count;
  };
  /** All filters' weights. */
  weights: { input: { readonly filters: number; readonly weightsPerFilter: Count }; result: Count };
  /** One bias a filter, or one a unit. */
  biases: { input: { readonly filters: number }; result: Count };
  /** What a convolution learns. Its weights are shared between all places, so `outputSize` has no part in it. */
  convolutionParameters: {
    input: {
      readonly weights: Count;
      readonly biases: Count;
      readonly filters: number;
      readonly outputSize: readonly number[];
    };
    result: Count;
  };
  /** What a pooling learns: nothing. */
  poolingParameters: {
    input: { readonly kernelSize: readonly number[]; readonly channels: number };
    result: Count;
  };
  /** How many numbers a flattened map holds: its channels count too. */
  flattened: { input: { readonly channels: number; readonly size: readonly number[] }; result: number };
  /** A linear layer's weights: every unit reads every feature. */
  linearWeights: { input: { readonly inFeatures: number; readonly outFeatures: number }; result: Count };
  /** What a linear layer learns. */
  linearParameters: { input: { readonly weights: Count; readonly biases: Count }; result: Count };
  /** A scale and a shift for each channel of a normalisation. */
  scaleAndShift: { input: { readonly channels: number }; result: Count };
  /** A running mean and variance for each channel: kept, not learned. */
  runningStatistics: { input: { readonly channels: number }; result: Count };
  /** Multiply-adds without the bias: each weight is used once a place. */
  multiplyAdds: { input: { readonly weights: Count; readonly places: readonly number[] }; result: Count };
  /** The order in which a feature map's axes are written. */
  axes: {
    input: { readonly layout: Layout; readonly channels: number; readonly size: readonly number[] };
    result: readonly number[];
  };
  /** A whole network's count. */
  total: { input: { readonly counts: readonly Count[] }; result: Count };
}

export type StepName = keyof StepTypes;
export type StepInput<Name extends StepName> = StepTypes[Name]["input"];
export type StepResult<Name extends StepName> = StepTypes[Name]["result"];

/** A way to carry out every step. The layers take one as an argument; `arithmetic` is the true one. */
export type Arithmetic = { readonly [Name in StepName]: (input: StepInput<Name>) => StepResult<Name> };

export const arithmetic: Arithmetic = {
  span: ({ kernel, dilation }) => dilation * (kernel - 1) + 1,

  samePadding({ size, span, stride }) {
    const positions = Math.ceil(size / stride);
    const total = Math.max(0, (positions - 1) * stride + span - size);
    const before = Math.floor(total / 2);
    return { before, after: total - before };
  },

  positions({ size, span, stride, padding, rounding }) {
    const steps = (size + padding.before + padding.after - span) / stride;
    return (rounding === "ceil" ? Math.ceil(steps) : Math.floor(steps)) + 1;
  },

  keptPositions: ({ positions, size, stride, padding }) =>
    (positions - 1) * stride >= size + padding.before ? positions - 1 : positions,

  outputChannels: ({ filters }) => filters,

  weightsPerFilter: ({ kernelSize, inChannels, groups }) => product(...kernelSize, inChannels / groups),

  weights: ({ filters, weightsPerFilter }) => product(filters, weightsPerFilter),

  biases: ({ filters }) => filters,

  convolutionParameters: ({ weights, biases }) => sum(weights, biases),

  poolingParameters: () => 0,

  flattened: ({ channels, size }) => size.reduce((area, length) => area * length, channels),

  linearWeights: ({ inFeatures, outFeatures }) => product(inFeatures, outFeatures),

  linearParameters: ({ weights, biases }) => sum(weights, biases),

  scaleAndShift: ({ channels }) => product(2, channels),

  runningStatistics: ({ channels }) => product(2, channels),

  multiplyAdds: ({ weights, places }) => product(weights, ...places),

  axes: ({ layout, channels, size }) =>
    layout === "channels-first" ? [channels, ...size] : [...size, channels],

  total: ({ counts }) => sum(...counts),
};
