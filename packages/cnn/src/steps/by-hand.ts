import type { CarriedOut } from "./carried-out.ts";

/** One cell of an output, worked out by hand. Windows and kernels are lists, row by row. */
export interface ByHandSteps {
  /** The first row (or column) that a window reads, from 0; negative in the padding: place · s − p. */
  windowAt: {
    input: {
      readonly axis: number;
      readonly window: "convolution" | "pooling";
      readonly place: number;
      readonly kernel: number;
      readonly stride: number;
      /** Cells before the input. */
      readonly padding: number;
    };
    result: number;
  };
  /** On one channel: each number times the kernel's number that lies on it. The kernel isn't flipped (cross-correlation). */
  channelSum: {
    input: { readonly window: readonly number[]; readonly kernel: readonly number[] };
    result: number;
  };
  /** A kernel spans all channels: their sums are added. */
  cellSum: { input: { readonly sums: readonly number[] }; result: number };
  /** The filter's bias, once a cell. */
  biased: { input: { readonly sum: number; readonly bias: number }; result: number };
  /** ReLU: nothing below 0 comes through. */
  rectified: { input: { readonly value: number }; result: number };
  /**
   * What a pooling makes of the numbers under its window. An average divides by the padding cells, too, unless those
   * aren't counted (PyTorch: count_include_pad, by default they are; Keras doesn't count them).
   */
  pooled: {
    input: {
      readonly mode: "maximum" | "average";
      readonly window: readonly number[];
      readonly paddingCells: number;
      readonly countIncludePad: boolean;
    };
    result: number;
  };
}

export const byHand: CarriedOut<ByHandSteps> = {
  windowAt: ({ place, stride, padding }) => place * stride - padding,

  channelSum: ({ window, kernel }) =>
    window.reduce((total, value, at) => total + value * (kernel[at] ?? 0), 0),

  cellSum: ({ sums }) => sums.reduce((total, one) => total + one, 0),

  biased: ({ sum, bias }) => sum + bias,

  rectified: ({ value }) => Math.max(0, value),

  pooled({ mode, window, paddingCells, countIncludePad }) {
    if (mode === "maximum") return Math.max(...window);
    const total = window.reduce((sum, value) => sum + value, 0);
    return total / (window.length + (countIncludePad ? paddingCells : 0));
  },
};
