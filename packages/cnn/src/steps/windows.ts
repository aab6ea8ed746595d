import type { CarriedOut } from "./carried-out.ts";

/** Cells added on the two sides of one axis. */
export interface Padding {
  readonly before: number;
  readonly after: number;
}

/** One axis of a window that slides: everything that its size depends on. */
export interface Slide {
  /** 0 is the first spatial axis: rows of an image. */
  readonly axis: number;
  /** How many spatial axes there are: 2, an image's, if it isn't told. */
  readonly rank?: number;
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

/** In how many places a window can stand. */
export interface WindowSteps {
  /** How many cells a dilated kernel covers: d(k − 1) + 1. */
  span: { input: Pick<Slide, "axis" | "rank" | "kernel" | "dilation">; result: number };
  /** The padding that keeps ⌈n / s⌉ positions, the smaller half before (Keras; at stride 1 PyTorch too). */
  samePadding: {
    input: Pick<Slide, "axis" | "rank" | "size" | "kernel" | "span" | "stride">;
    result: Padding;
  };
  /** The padding with which no window reads what comes later: all of it before. */
  causalPadding: { input: Pick<Slide, "axis" | "rank" | "span">; result: Padding };
  /** In how many places the window can stand: ⌊(n + p − ke) / s⌋ + 1 (Dumoulin & Visin, relationship 6, with dilation). */
  positions: { input: Slide; result: number };
  /** After rounding up: the last window is dropped when it would begin in the padding behind the input (PyTorch). */
  keptPositions: { input: Slide & { readonly positions: number }; result: number };
}

export const windows: CarriedOut<WindowSteps> = {
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

  // Of a true count the window before the last always fits. One that was believed wrongly isn't made wrong twice.
  keptPositions({ positions, size, span, stride, padding }) {
    const dropped = (positions - 1) * stride >= size + padding.before;
    const fits = (positions - 2) * stride + span <= size + padding.before + padding.after;
    return dropped && fits ? positions - 1 : positions;
  },
};
