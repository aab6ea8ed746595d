import { type Count, product } from "../count.ts";
import type { CarriedOut } from "./carried-out.ts";
import type { Padding } from "./windows.ts";

export type Layout = "channels-first" | "channels-last";

/** What becomes of the axes of a shape, and in which order they are written. */
export interface ShapeSteps {
  /** How many maps a convolution makes: one a filter. */
  outputChannels: { input: { readonly filters: number; readonly inChannels: number }; result: number };
  /** How many maps a depthwise convolution makes: each channel has as many kernels of its own (Keras: depth_multiplier). */
  depthwiseChannels: { input: { readonly channels: number; readonly multiplier: number }; result: number };
  /** How many numbers a flattened map holds: its channels count too. */
  flattened: { input: { readonly channels: number; readonly size: readonly number[] }; result: number };
  /** The axes that a global pooling leaves, channels last: the channels, behind axes of one cell if those are kept. */
  globalAxes: {
    input: { readonly channels: number; readonly size: readonly number[]; readonly keepAxes: boolean };
    result: readonly number[];
  };
  /** An axis with cells added on its sides, or cut off where they are negative. */
  padded: {
    input: {
      readonly axis: number;
      readonly rank?: number;
      readonly size: number;
      readonly padding: Padding;
    };
    result: number;
  };
  /** An axis that is stretched or shrunk: ⌊n · f⌋. */
  scaled: {
    input: { readonly axis: number; readonly rank?: number; readonly size: number; readonly factor: number };
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
  /** Lengths joined, along the axis with a number among all axes. */
  joined: { input: { readonly along: number; readonly lengths: readonly number[] }; result: number };
  /** The length along an axis that isn't joined: all inputs have the same. */
  unjoined: { input: { readonly along: number; readonly lengths: readonly number[] }; result: number };
  /** Lengths merged number by number, along cells or channels (or features): a single one is repeated. */
  broadcast: {
    input: {
      readonly along: number;
      readonly of: "cells" | "channels";
      readonly lengths: readonly number[];
    };
    result: number;
  };
  /** The order in which a feature map's axes are written. */
  axes: {
    input: { readonly layout: Layout; readonly channels: number; readonly size: readonly number[] };
    result: readonly number[];
  };
  /** The batch axis, which no layer touches, before the others; `null` is a batch of any size. */
  batched: {
    input: { readonly batch: number | null; readonly axes: readonly number[] };
    result: readonly (number | null)[];
  };
  /** The order in which a weight's axes are written: filters before channels in PyTorch, behind them in Keras. */
  kernelAxes: {
    input: {
      readonly framework: "torch" | "keras";
      /** Whose weight it is: a convolution's where it isn't told. */
      readonly of?: "convolution" | "transposed" | "depthwise" | "linear";
      /** In how many groups its channels are, where it has groups. */
      readonly groups?: number;
      readonly torch: readonly number[];
      readonly keras: readonly number[];
    };
    result: readonly number[];
  };
}

export const shapes: CarriedOut<ShapeSteps> = {
  outputChannels: ({ filters }) => filters,

  depthwiseChannels: ({ channels, multiplier }) => channels * multiplier,

  flattened: ({ channels, size }) => size.reduce((area, length) => area * length, channels),

  globalAxes: ({ channels, size, keepAxes }) => (keepAxes ? [...size.map(() => 1), channels] : [channels]),

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

  unjoined: ({ lengths }) => lengths[0] ?? 1,

  broadcast: ({ lengths }) => Math.max(...lengths),

  axes: ({ layout, channels, size }) =>
    layout === "channels-first" ? [channels, ...size] : [...size, channels],

  batched: ({ batch, axes }) => [batch, ...axes],

  kernelAxes: ({ framework, torch, keras }) => (framework === "torch" ? torch : keras),
};
