import { arithmetic, type Padding } from "@stride/cnn";

interface Padded {
  readonly padding: readonly Padding[] | "same" | "valid" | "causal";
  readonly kernelSize: readonly number[];
  readonly stride: readonly number[];
  readonly dilation: readonly number[];
}

/** The cells that a padding adds to an input of this size, whatever word it was told with. */
export function sidesOf(
  { padding, kernelSize, stride, dilation }: Padded,
  size: readonly number[],
): readonly Padding[] {
  return size.map((length, axis) => {
    const kernel = kernelSize[axis] ?? 1;
    const span = arithmetic.span({ axis, kernel, dilation: dilation[axis] ?? 1 });
    if (padding === "same") {
      return arithmetic.samePadding({ axis, size: length, kernel, span, stride: stride[axis] ?? 1 });
    }
    if (padding === "causal") return arithmetic.causalPadding({ axis, span });
    return (padding === "valid" ? undefined : padding[axis]) ?? none;
  });
}

export const none: Padding = { before: 0, after: 0 };

/** As many cells before as after, along each axis: a number each. */
export function evenly(sides: readonly Padding[]): readonly number[] | undefined {
  return sides.every(({ before, after }) => before === after) ? sides.map(({ before }) => before) : undefined;
}

export function sameSides(some: readonly Padding[], others: readonly Padding[]): boolean {
  return some.every(
    ({ before, after }, axis) => before === others[axis]?.before && after === others[axis].after,
  );
}

export function isNone(sides: readonly Padding[]): boolean {
  return sides.every(({ before, after }) => before === 0 && after === 0);
}
