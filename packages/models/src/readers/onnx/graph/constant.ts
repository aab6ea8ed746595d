import { limits } from "../limits.ts";
import type { OnnxTensor } from "../model.ts";

/** A tensor that doesn't depend on what goes into the network: a weight, or a number that a node is told. */
export interface Constant {
  /** The tensor that it is made of: however its axes are turned, its numbers are that one's. */
  readonly origin: string;
  readonly axes: readonly number[];
  readonly whole: boolean;
  /** Only few are known; `null` is the size of a batch of any size. */
  readonly values: readonly (number | null)[] | undefined;
}

export function constantOfTensor({ axes, whole, values }: OnnxTensor, origin: string): Constant {
  return { origin, axes, whole, values };
}

/** Numbers behind one another, or a scalar's only one. */
export function listed(
  origin: string,
  values: readonly (number | null)[],
  { whole, axes = [values.length] }: { readonly whole: boolean; readonly axes?: readonly number[] },
): Constant {
  return { origin, axes, whole, values: values.length > limits.numbers ? undefined : values };
}
