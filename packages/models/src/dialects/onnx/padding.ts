import { arithmetic, type Padding } from "@stride/cnn";
import { z } from "zod";
import { nonNegative } from "../settings.ts";

export const autoPad = z.enum(["NOTSET", "VALID", "SAME_UPPER", "SAME_LOWER"]).default("NOTSET");

/** All axes' beginnings, then all their ends. */
export const pads = z.tuple([nonNegative, nonNegative, nonNegative, nonNegative]).default([0, 0, 0, 0]);

interface Window {
  readonly auto_pad: z.output<typeof autoPad>;
  readonly pads: z.output<typeof pads>;
  readonly kernel: readonly number[];
  readonly stride: readonly number[];
  readonly dilation: readonly number[];
}

/** The padding in our words; of an odd total SAME_LOWER puts the extra cell before, which depends on the input. */
export function paddingOf(window: Window, size: readonly number[]): "same" | "valid" | [Padding, Padding] {
  const [top, left, bottom, right] = window.pads;
  switch (window.auto_pad) {
    case "VALID":
      return "valid";
    case "SAME_UPPER":
      return "same";
    case "SAME_LOWER":
      return [sameLower(window, size, 0), sameLower(window, size, 1)];
    case "NOTSET":
      return [
        { before: top, after: bottom },
        { before: left, after: right },
      ];
    default:
      return window.auto_pad satisfies never;
  }
}

function sameLower(
  { kernel: kernels, stride, dilation }: Window,
  size: readonly number[],
  axis: number,
): Padding {
  const kernel = kernels[axis] ?? 1;
  const span = arithmetic.span({ axis, kernel, dilation: dilation[axis] ?? 1 });
  const along = { axis, size: size[axis] ?? 1, kernel, span, stride: stride[axis] ?? 1 };
  const { before, after } = arithmetic.samePadding(along);
  return { before: after, after: before };
}
