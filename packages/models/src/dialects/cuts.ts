import { arithmetic, type Padding } from "@stride/cnn";

interface Transposed {
  readonly padding: readonly Padding[] | "same" | "valid";
  readonly kernelSize: readonly number[];
  readonly stride: readonly number[];
  readonly dilation: readonly number[];
  readonly outputPadding?: readonly number[] | undefined;
}

/**
 * What a transposed convolution cuts off on each side of all that its kernels are spread over, whatever its padding and
 * output padding were told with; below zero it adds.
 */
export function cutsOf(layer: Transposed): readonly Padding[] {
  return layer.kernelSize.map((kernel, axis) => {
    const stride = layer.stride[axis] ?? 1;
    const span = arithmetic.span({ axis, kernel, dilation: layer.dilation[axis] ?? 1 });
    const told = layer.outputPadding?.[axis];
    const usual = typeof layer.padding === "string" ? arithmetic.outputPadding({ axis, span, stride }) : 0;
    const { before, after } = paddingAlong(layer, axis, span, stride, told);
    return { before, after: after - (told ?? usual) };
  });
}

function paddingAlong(
  { padding }: Transposed,
  axis: number,
  span: number,
  stride: number,
  outputPadding: number | undefined,
): Padding {
  if (padding === "same") return arithmetic.transposedPadding({ axis, span, stride, outputPadding });
  return (padding === "valid" ? undefined : padding[axis]) ?? { before: 0, after: 0 };
}
