import type { FrameworkRefusal } from "../refusal.ts";

/** TensorFlow's convolutions can skip cells in the kernel or positions in the input, but not both (so Keras and tfjs). */
export function strideWithDilation(
  stride: readonly number[],
  dilation: readonly number[],
): FrameworkRefusal | undefined {
  const above1 = (steps: readonly number[]) => steps.some((step) => step > 1);
  return above1(stride) && above1(dilation) ? { code: "stride-with-dilation", stride, dilation } : undefined;
}
