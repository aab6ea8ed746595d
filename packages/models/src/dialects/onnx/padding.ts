import { arithmetic, type Padding } from "@stride/cnn";
import { z } from "zod";
import { nonNegative } from "../settings.ts";

export const autoPad = z.enum(["NOTSET", "VALID", "SAME_UPPER", "SAME_LOWER"]).default("NOTSET");

/** All axes' beginnings, then all their ends; two numbers an axis. */
export const pads = z.array(nonNegative).optional();

interface Window {
  readonly auto_pad: z.output<typeof autoPad>;
  readonly pads?: readonly number[] | undefined;
  readonly kernel: readonly number[];
  readonly stride: readonly number[];
  readonly dilation: readonly number[];
}

/**
 * The padding in our words; of an odd total SAME_LOWER puts the extra cell before, which depends on the input. ONNX's
 * shape inference divides as C does, towards zero: a window that reaches over the edge by less than a stride still stands
 * once there. The cells that it lacks are padding behind, then.
 */
export function paddingOf(window: Window, size: readonly number[]): "same" | Padding[] {
  if (window.auto_pad === "SAME_UPPER") return "same";
  if (window.auto_pad === "SAME_LOWER") return window.kernel.map((_, axis) => sameLower(window, size, axis));
  const told = window.auto_pad === "VALID" ? [] : (window.pads ?? []);
  return sidesOf(told, window.kernel.length).map((sides, axis) => {
    const { span, stride, size: length } = along(window, size, axis);
    const lacking = span - (length + sides.before + sides.after);
    return lacking > 0 && lacking < stride ? { ...sides, after: sides.after + lacking } : sides;
  });
}

/** Pads as two sides an axis. */
export function sidesOf(told: readonly number[], rank: number): Padding[] {
  return Array.from({ length: rank }, (_, axis) => ({
    before: told[axis] ?? 0,
    after: told[axis + rank] ?? 0,
  }));
}

function sameLower(window: Window, size: readonly number[], axis: number): Padding {
  const { before, after } = arithmetic.samePadding(along(window, size, axis));
  return { before: after, after: before };
}

function along(window: Window, size: readonly number[], axis: number) {
  const [kernel, dilation] = [window.kernel[axis] ?? 1, window.dilation[axis] ?? 1];
  const span = arithmetic.span({ axis, kernel, dilation });
  return { axis, size: size[axis] ?? 1, kernel, span, stride: window.stride[axis] ?? 1 };
}
