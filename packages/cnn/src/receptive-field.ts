import { z } from "zod";
import { type Count, product, sum } from "./count.ts";
import { positive } from "./settings.ts";

/** One window of a chain along one axis. `padding` is what stands before the input: it alone moves the first unit. */
export const chainWindowSchema = z.object({
  kernel: positive,
  stride: positive.default(1),
  padding: z.int().min(0).default(0),
  dilation: positive.default(1),
});

export type ChainWindow = z.output<typeof chainWindowSchema>;

/** What one unit sees of the input, in the input's cells. */
export interface ReceptiveField {
  /** How many cells one unit sees, padding included. */
  readonly size: Count;
  /** How far apart in the input two neighbouring units see. */
  readonly effectiveStride: Count;
  /** How far the first unit's field begins before the input. */
  readonly effectivePadding: Count;
}

type Step<Input> = (input: Input) => Count;

/** The steps of the calculation, as `arithmetic` has a layer's. */
export interface ReceptiveSteps {
  /** A kernel's cells beyond its first: d(k − 1). */
  readonly beyondFirst: Step<Pick<ChainWindow, "kernel" | "dilation">>;
  /** Each cell beyond the first lies a stride of the layers before further: r + (ke − 1) · j. */
  readonly widened: Step<ReceptiveField & { readonly beyondFirst: Count }>;
  /** Padding cells lie that far apart too: P + p · j. */
  readonly padded: Step<ReceptiveField & Pick<ChainWindow, "padding">>;
  /** Strides multiply: j · s. */
  readonly strided: Step<ReceptiveField & Pick<ChainWindow, "stride">>;
}

export const receptiveSteps: ReceptiveSteps = {
  beyondFirst: ({ kernel, dilation }) => product(dilation, kernel - 1),
  widened: ({ size, effectiveStride, beyondFirst }) => sum(size, product(beyondFirst, effectiveStride)),
  padded: ({ effectivePadding, padding, effectiveStride }) =>
    sum(effectivePadding, product(padding, effectiveStride)),
  strided: ({ effectiveStride, stride }) => product(effectiveStride, stride),
};

/** Of the input itself: each unit sees its own cell. */
const oneCell: ReceptiveField = { size: 1, effectiveStride: 1, effectivePadding: 0 };

/**
 * What a unit behind a chain of windows sees, along one axis; exact, whatever the size
 * (Araujo, Norris, Sim: Computing Receptive Fields of Convolutional Neural Networks, Distill 2019).
 */
export function receptiveField(
  chain: readonly ChainWindow[],
  steps: ReceptiveSteps = receptiveSteps,
): ReceptiveField {
  return chain.reduce<ReceptiveField>(
    (field, window) => ({
      size: steps.widened({ ...field, beyondFirst: steps.beyondFirst(window) }),
      effectivePadding: steps.padded({ ...field, padding: window.padding }),
      effectiveStride: steps.strided({ ...field, stride: window.stride }),
    }),
    oneCell,
  );
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
