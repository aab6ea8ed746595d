import { type Arithmetic, arithmetic } from "./arithmetic.ts";

/** A tensor that a layer learns, or only keeps: its name is PyTorch's, its axes are in both frameworks' order. */
export interface Weight {
  readonly name: string;
  readonly trainable: boolean;
  readonly shape: { readonly torch: readonly number[]; readonly keras: readonly number[] };
}

/** A tensor whose axes are in one order everywhere. */
export function weight(name: string, ...shape: readonly number[]): Weight {
  return { name, trainable: true, shape: { torch: shape, keras: shape } };
}

/** A convolution's kernels: filters × channels of a group × cells in PyTorch, the other way round in Keras. */
export function convolutionWeight(
  name: string,
  { kernelSize }: { readonly kernelSize: readonly number[] },
  groupChannels: number,
  filters: number,
): Weight {
  return {
    name,
    trainable: true,
    shape: {
      torch: [filters, groupChannels, ...kernelSize],
      keras: [...kernelSize, groupChannels, filters],
    },
  };
}

/** A number a filter, if there is a bias. */
export function convolutionBias({
  bias,
  outChannels,
}: {
  readonly bias: boolean;
  readonly outChannels: number;
}): readonly Weight[] {
  return bias ? [weight("bias", outChannels)] : [];
}

/** A weight's axes as a framework writes them. */
export function writtenWeight(
  { shape }: Weight,
  framework: "torch" | "keras",
  a: Arithmetic = arithmetic,
): readonly number[] {
  return a.kernelAxes({ framework, ...shape });
}
