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
  readonly paddingMode: "explicit" | "same" | "valid" | "causal";
  readonly rounding: "floor" | "ceil";
}

/** One axis of a transposed convolution. */
export interface TransposedSlide extends Omit<Slide, "window" | "rounding" | "paddingMode"> {
  readonly outputPadding: number;
}

/** The named steps of every calculation: what goes into each, and what comes out. */
export interface StepTypes {
  /** How many cells a dilated kernel covers: d(k − 1) + 1. */
  span: { input: Pick<Slide, "axis" | "kernel" | "dilation">; result: number };
  /** The padding that keeps ⌈n / s⌉ positions, the smaller half before (Keras; at stride 1 PyTorch too). */
  samePadding: { input: Pick<Slide, "axis" | "size" | "kernel" | "span" | "stride">; result: Padding };
  /** The padding with which no window reads what comes later: all of it before. */
  causalPadding: { input: Pick<Slide, "axis" | "span">; result: Padding };
  /** In how many places the window can stand: ⌊(n + p − ke) / s⌋ + 1 (Dumoulin & Visin, relationship 6, with dilation). */
  positions: { input: Slide; result: number };
  /** After rounding up: the last window is dropped when it would begin in the padding behind the input (PyTorch). */
  keptPositions: { input: Slide & { readonly positions: number }; result: number };
  /** What a transposed convolution cuts off so that n cells become n · s: ke − s, or 2⌊ke / 2⌋ with an output padding (Keras). */
  transposedPadding: {
    input: Pick<Slide, "axis" | "span" | "stride"> & { readonly outputPadding: number | undefined };
    result: Padding;
  };
  /** Cells that a transposed convolution adds behind, where its padding is a word and nothing is told: s − ke (Keras). */
  outputPadding: { input: Pick<Slide, "axis" | "span" | "stride">; result: number };
  /** The size that a convolution would have made `size` of: (n − 1)s + ke − p + output padding (Dumoulin & Visin, relationship 14). */
  transposedSize: { input: TransposedSlide; result: number };
  /** How many maps a convolution makes: one a filter. */
  outputChannels: { input: { readonly filters: number; readonly inChannels: number }; result: number };
  /** The numbers that one filter learns besides its bias: it spans all input channels of its group. */
  weightsPerFilter: {
    input: { readonly kernelSize: readonly number[]; readonly inChannels: number; readonly groups: number };
    result: Count;
  };
  /** All filters' weights. */
  weights: { input: { readonly filters: number; readonly weightsPerFilter: Count }; result: Count };
  /** A depthwise-separable convolution's weights: those that look at places and those that mix channels. */
  separableWeights: { input: { readonly depthwise: Count; readonly pointwise: Count }; result: Count };
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
  scaleAndShift: { input: { readonly channels: Count }; result: Count };
  /** A running mean and variance for each channel: kept, not learned. */
  runningStatistics: { input: { readonly channels: number }; result: Count };
  /** The slopes that a PReLU learns: one a place along the axes that don't share it. */
  slopes: { input: { readonly lengths: readonly number[] }; result: Count };
  /** Multiply-adds without the bias: each weight is used once a place. */
  multiplyAdds: { input: { readonly weights: Count; readonly places: readonly number[] }; result: Count };
  /** An axis with cells added on its sides, or cut off where they are negative. */
  padded: {
    input: { readonly axis: number; readonly size: number; readonly padding: Padding };
    result: number;
  };
  /** An axis that is stretched or shrunk: ⌊n · f⌋. */
  scaled: {
    input: { readonly axis: number; readonly size: number; readonly factor: number };
    result: number;
  };
  /** Channels that become cells (C / r²), by a factor r along each axis, or cells that become channels (C · r²). */
  shuffledChannels: {
    input: {
      readonly channels: number;
      readonly factor: number;
      readonly rank: number;
      readonly to: "cells" | "channels";
    };
    result: number;
  };
  /** Each window written as a column: what it holds × in how many places it stands. */
  unfolded: {
    input: {
      readonly channels: number;
      readonly kernelSize: readonly number[];
      readonly positions: readonly number[];
    };
    result: readonly number[];
  };
  /** The length that is left for the axis that wasn't told (−1). */
  inferredLength: { input: { readonly total: Count; readonly told: Count }; result: number };
  /** Lengths joined along an axis. */
  joined: { input: { readonly axis: number; readonly lengths: readonly number[] }; result: number };
  /** Lengths merged number by number: a single cell is repeated. */
  broadcast: { input: { readonly axis: number; readonly lengths: readonly number[] }; result: number };
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

  causalPadding: ({ span }) => ({ before: span - 1, after: 0 }),

  positions({ size, span, stride, padding, rounding }) {
    const steps = (size + padding.before + padding.after - span) / stride;
    return (rounding === "ceil" ? Math.ceil(steps) : Math.floor(steps)) + 1;
  },

  keptPositions: ({ positions, size, stride, padding }) =>
    (positions - 1) * stride >= size + padding.before ? positions - 1 : positions,

  transposedPadding({ span, stride, outputPadding }) {
    const total = outputPadding === undefined ? Math.max(0, span - stride) : span - (span % 2);
    const before = Math.floor(total / 2);
    return { before, after: total - before };
  },

  outputPadding: ({ span, stride }) => Math.max(0, stride - span),

  transposedSize: ({ size, span, stride, padding, outputPadding }) =>
    (size - 1) * stride + span - padding.before - padding.after + outputPadding,

  outputChannels: ({ filters }) => filters,

  weightsPerFilter: ({ kernelSize, inChannels, groups }) => product(...kernelSize, inChannels / groups),

  weights: ({ filters, weightsPerFilter }) => product(filters, weightsPerFilter),

  separableWeights: ({ depthwise, pointwise }) => sum(depthwise, pointwise),

  biases: ({ filters }) => filters,

  convolutionParameters: ({ weights, biases }) => sum(weights, biases),

  poolingParameters: () => 0,

  flattened: ({ channels, size }) => size.reduce((area, length) => area * length, channels),

  linearWeights: ({ inFeatures, outFeatures }) => product(inFeatures, outFeatures),

  linearParameters: ({ weights, biases }) => sum(weights, biases),

  scaleAndShift: ({ channels }) => product(2, channels),

  runningStatistics: ({ channels }) => product(2, channels),

  slopes: ({ lengths }) => product(...lengths),

  multiplyAdds: ({ weights, places }) => product(weights, ...places),

  padded: ({ size, padding }) => size + padding.before + padding.after,

  scaled: ({ size, factor }) => Math.floor(size * factor),

  shuffledChannels: ({ channels, factor, rank, to }) =>
    to === "cells" ? channels / factor ** rank : channels * factor ** rank,

  unfolded: ({ channels, kernelSize, positions }) => [
    Number(product(channels, ...kernelSize)),
    Number(product(...positions)),
  ],

  inferredLength: ({ total, told }) => Number(BigInt(total) / BigInt(told)),

  joined: ({ lengths }) => lengths.reduce((total, length) => total + length, 0),

  broadcast: ({ lengths }) => Math.max(...lengths),

  axes: ({ layout, channels, size }) =>
    layout === "channels-first" ? [channels, ...size] : [...size, channels],

  total: ({ counts }) => sum(...counts),
};
