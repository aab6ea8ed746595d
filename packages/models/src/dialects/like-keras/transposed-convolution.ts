import { type Layout, refused, type Result } from "@stride/cnn";
import type { Reading, Tensor } from "../dialect.ts";
import { onFeatureMap } from "../reading.ts";
import type { Refusal } from "../refusal.ts";
import type { Rank } from "../settings.ts";
import { strideWithDilation } from "./stride-with-dilation.ts";

interface Transposed {
  readonly outChannels: number;
  readonly kernelSize: readonly number[];
  readonly stride: readonly number[];
  readonly padding: "same" | "valid";
  readonly outputPadding: readonly number[] | undefined;
  readonly layout: Layout;
  readonly dilation: readonly number[];
  readonly bias: boolean;
}

export function transposed(rank: Rank, conv: Transposed, tensor: Tensor): Result<Reading, Refusal> {
  const { layout, ...settings } = conv;
  const refusal = tooMuchOutputPadding(conv) ?? strideWithDilation(conv.stride, conv.dilation);
  if (refusal) return refused(refusal);
  return onFeatureMap(tensor, { layout, rank }, { type: `conv-transpose${rank}d` as const, ...settings });
}

/** Unlike in PyTorch the dilation doesn't count. */
function tooMuchOutputPadding({ outputPadding: told, stride }: Transposed): Refusal | undefined {
  for (const [axis, outputPadding] of (told ?? []).entries()) {
    const limit = stride[axis] ?? 1;
    if (outputPadding >= limit) return { code: "output-padding-too-large", axis, outputPadding, limit };
  }
  return undefined;
}
