import { z } from "zod";
import { type Arithmetic, arithmetic, type FieldWindow, type ReceptiveField } from "./arithmetic.ts";
import { positive } from "./settings.ts";

/** One window of a chain along one axis. `padding` is what stands before the input: it alone moves the first unit. */
export const chainWindowSchema = z.object({
  kernel: positive,
  stride: positive.default(1),
  padding: z.int().min(0).default(0),
  dilation: positive.default(1),
});

export interface ChainWindow extends FieldWindow {
  /** Whose window it is; a convolution's if it isn't told. They all see alike. */
  readonly of?: "convolution" | "pooling" | "other";
}

/** Of the input itself: each unit sees its own cell. */
const oneCell: ReceptiveField = { size: 1, effectiveStride: 1, effectivePadding: 0 };

/**
 * What a unit behind a chain of windows sees, along one axis; exact, whatever the size
 * (Araujo, Norris, Sim: Computing Receptive Fields of Convolutional Neural Networks, Distill 2019). `before` is the field
 * of what the chain stands on; `axis` is said where there are more.
 */
export function receptiveField(
  chain: readonly ChainWindow[],
  a: Arithmetic = arithmetic,
  before: ReceptiveField = oneCell,
  axis?: number,
): ReceptiveField {
  const untouched = isUntouched(before);
  return chain.reduce<ReceptiveField>(
    (field, told, index) => widened(field, told, untouched && index === 0, axis, a),
    before,
  );
}

/** Whether it is the field of the input's own units. */
export function isUntouched({ size, effectiveStride }: ReceptiveField): boolean {
  return size === 1 && effectiveStride === 1;
}

/**
 * What a unit behind one window sees; `first` says whether the window stands on the input itself. Written out key by key: it is
 * done for each axis behind each layer of a network.
 */
export function widened(
  { size, effectiveStride, effectivePadding }: ReceptiveField,
  told: ChainWindow,
  first: boolean,
  axis: number | undefined,
  a: Arithmetic,
): ReceptiveField {
  const { kernel, stride, padding, dilation } = a.fieldWindow({
    axis,
    of: told.of ?? "convolution",
    kernel: told.kernel,
    stride: told.stride,
    padding: told.padding,
    dilation: told.dilation,
  });
  const beyondFirst = a.fieldBeyondFirst({ axis, kernel, dilation });
  return {
    size: a.fieldWidened({
      axis,
      size,
      effectiveStride,
      effectivePadding,
      kernel,
      stride,
      padding,
      dilation,
      beyondFirst,
      first,
    }),
    effectivePadding: a.fieldPadded({ axis, size, effectiveStride, effectivePadding, padding }),
    effectiveStride: a.fieldStrided({ axis, size, effectiveStride, effectivePadding, stride }),
  };
}

/**
 * The middle of what the first unit sees: 0 is the first cell's, negative lies in the padding. A whole or half number,
 * as an exact text where a `number` would round it.
 */
export function centerOfFirstUnit({ size, effectivePadding }: ReceptiveField): number | string {
  const twice = BigInt(size) - 1n - 2n * BigInt(effectivePadding);
  const center = Number(twice) / 2;
  if (Number.isSafeInteger(Number(twice))) return center;
  const whole = twice < 0n ? -twice / 2n : twice / 2n;
  return `${twice < 0n ? "-" : ""}${whole}${twice % 2n === 0n ? "" : ".5"}`;
}
