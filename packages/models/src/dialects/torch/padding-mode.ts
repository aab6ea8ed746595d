import { arithmetic } from "@stride/cnn";
import type { Refusal } from "../refusal.ts";

interface Padded {
  readonly padding_mode: "zeros" | "reflect" | "replicate" | "circular";
  readonly padding: "valid" | "same" | readonly number[];
  readonly kernel_size: readonly number[];
  readonly dilation: readonly number[];
}

/** A mirror image lacks the edge itself and a wrapped one is the input again: neither gives more cells than there are. */
export function borrowedPadding(layer: Padded, size: readonly number[]): Refusal | undefined {
  const spare = { zeros: undefined, replicate: undefined, reflect: 1, circular: 0 }[layer.padding_mode];
  if (spare === undefined) return undefined;
  for (const [axis, input] of size.entries()) {
    const padding = paddingOf(layer, axis);
    if (padding > input - spare) return { code: "padding-exceeds-input", axis, padding, input };
  }
  return undefined;
}

/** The larger side's padding: of an odd total for `same`, that behind. */
function paddingOf({ padding, kernel_size, dilation }: Padded, axis: number): number {
  if (padding === "valid") return 0;
  if (padding !== "same") return padding[axis] ?? 0;
  const span = arithmetic.span({ axis, kernel: kernel_size[axis] ?? 1, dilation: dilation[axis] ?? 1 });
  return Math.ceil((span - 1) / 2);
}
