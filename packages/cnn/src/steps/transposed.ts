import type { CarriedOut } from "./carried-out.ts";
import type { Padding, Slide } from "./windows.ts";

/** One axis of a transposed convolution. */
export interface TransposedSlide extends Omit<Slide, "window" | "rounding" | "paddingMode"> {
  readonly outputPadding: number;
}

/** What a transposed convolution makes of an axis. */
export interface TransposedSteps {
  /** What a transposed convolution cuts off so that n cells become n · s: ke − s, or 2⌊ke / 2⌋ with an output padding (Keras). */
  transposedPadding: {
    input: Pick<Slide, "axis" | "span" | "stride"> & { readonly outputPadding: number | undefined };
    result: Padding;
  };
  /** Cells that a transposed convolution adds behind, where its padding is a word and nothing is told: s − ke (Keras). */
  outputPadding: { input: Pick<Slide, "axis" | "span" | "stride">; result: number };
  /** The size that a convolution would have made `size` of: (n − 1)s + ke − p + output padding (Dumoulin & Visin, relationship 14). */
  transposedSize: { input: TransposedSlide; result: number };
}

export const transposed: CarriedOut<TransposedSteps> = {
  transposedPadding({ span, stride, outputPadding }) {
    const total = outputPadding === undefined ? Math.max(0, span - stride) : span - (span % 2);
    const before = Math.floor(total / 2);
    return { before, after: total - before };
  },

  outputPadding: ({ span, stride }) => Math.max(0, stride - span),

  transposedSize: ({ size, span, stride, padding, outputPadding }) =>
    (size - 1) * stride + span - padding.before - padding.after + outputPadding,
};
