import type { Arithmetic, Slide } from "@stride/cnn";
import { z } from "zod";

const count = z.int().min(1).max(10_000);

/** A window with the same settings along both axes. */
export const squareWindowSchema = z.strictObject({
  type: z.enum(["conv2d", "max-pool2d", "avg-pool2d", "conv-transpose2d"]),
  kernel: count,
  stride: count,
  padding: z.int().min(0).max(10_000),
  dilation: count,
  ceil: z.boolean(),
});

export type SquareWindow = z.output<typeof squareWindowSchema>;

/** The settings that may be asked for. */
export const settings = ["kernel", "stride", "padding", "dilation"] as const;
export type Setting = (typeof settings)[number];

/** What leaves the window, along each axis. */
export function sizeBehind(window: SquareWindow, size: readonly number[], a: Arithmetic): readonly number[] {
  return size.map((length, axis) => lengthBehind(window, length, axis, a));
}

/**
 * What leaves the window along an axis; below 1 where it doesn't stand at all. It is asked for each value that is tried,
 * so the steps are called as they are, without a layer around them.
 */
export function lengthBehind(window: SquareWindow, size: number, axis: number, a: Arithmetic): number {
  const { type, kernel, stride, dilation } = window;
  const span = dilation === 1 ? kernel : a.span({ axis, rank: 2, kernel, dilation });
  const padding = { before: window.padding, after: window.padding };
  if (type === "conv-transpose2d") {
    return a.transposedSize({
      axis,
      rank: 2,
      size,
      kernel,
      dilation,
      span,
      stride,
      padding,
      outputPadding: 0,
    });
  }
  const slide: Slide = {
    axis,
    rank: 2,
    window: type === "conv2d" ? "convolution" : "pooling",
    size,
    kernel,
    dilation,
    span,
    stride,
    padding,
    paddingMode: "explicit",
    rounding: window.ceil ? "ceil" : "floor",
  };
  const positions = a.positions(slide);
  return window.ceil ? a.keptPositions({ ...slide, positions }) : positions;
}
