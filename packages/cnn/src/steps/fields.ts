import { type Count, plus, times } from "../count.ts";
import type { CarriedOut } from "./carried-out.ts";

/** What one unit sees of the input, in the input's cells. */
export interface ReceptiveField {
  /** How many cells one unit sees, padding included. */
  readonly size: Count;
  /** How far apart in the input two neighbouring units see. */
  readonly effectiveStride: Count;
  /** How far the first unit's field begins before the input. */
  readonly effectivePadding: Count;
}

/** A window as a receptive field sees it, along one axis. `padding` is what stands before the input. */
export interface FieldWindow {
  readonly kernel: number;
  readonly stride: number;
  readonly padding: number;
  readonly dilation: number;
}

interface Along {
  /** 0 is the first spatial axis; left out where there is one axis only. */
  readonly axis?: number | undefined;
}

/**
 * What a unit behind a chain of windows sees (Araujo, Norris, Sim: Computing Receptive Fields of Convolutional Neural
 * Networks, Distill 2019).
 */
export interface FieldSteps {
  /** The window with which a layer widens the field: a convolution's, and a pooling's as well. */
  fieldWindow: {
    input: Along & FieldWindow & { readonly of: "convolution" | "pooling" | "other" };
    result: FieldWindow;
  };
  /** A kernel's cells beyond its first: d(k − 1). */
  fieldBeyondFirst: { input: Along & Pick<FieldWindow, "kernel" | "dilation">; result: Count };
  /** Each cell beyond the first lies a stride of the layers before further: r + (ke − 1) · j. */
  fieldWidened: {
    input: Along &
      ReceptiveField &
      FieldWindow & { readonly beyondFirst: Count; /** On the input itself. */ readonly first: boolean };
    result: Count;
  };
  /** Padding cells lie that far apart too: P + p · j. */
  fieldPadded: { input: Along & ReceptiveField & Pick<FieldWindow, "padding">; result: Count };
  /** Strides multiply: j · s. */
  fieldStrided: { input: Along & ReceptiveField & Pick<FieldWindow, "stride">; result: Count };
  /** Behind paths that come together it is the largest of theirs. */
  fieldJoined: { input: Along & { readonly sizes: readonly Count[] }; result: Count };
  /** The field of a unit whatever the input's size: what lies outside counts, since it is padding. */
  fieldSize: { input: Along & { readonly size: Count; readonly inputSize: number }; result: Count };
  /** The first cell that a unit sees, from 0; negative in the padding: i · j − P. */
  fieldStart: {
    input: Along & Omit<ReceptiveField, "size"> & { readonly unit: number };
    result: Count;
  };
}

export const fields: CarriedOut<FieldSteps> = {
  fieldWindow: ({ kernel, stride, padding, dilation }) => ({ kernel, stride, padding, dilation }),

  fieldBeyondFirst: ({ kernel, dilation }) => times(dilation, kernel - 1),

  fieldWidened: ({ size, effectiveStride, beyondFirst }) => plus(size, times(beyondFirst, effectiveStride)),

  fieldPadded: ({ effectivePadding, padding, effectiveStride }) =>
    plus(effectivePadding, times(padding, effectiveStride)),

  fieldStrided: ({ effectiveStride, stride }) => times(effectiveStride, stride),

  fieldJoined: ({ sizes }) => sizes.reduce((a, b) => (b > a ? b : a), 0),

  fieldSize: ({ size }) => size,

  fieldStart: ({ unit, effectiveStride, effectivePadding }) =>
    plus(times(unit, effectiveStride), times(-1, effectivePadding)),
};
