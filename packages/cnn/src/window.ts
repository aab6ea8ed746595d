import { type Arithmetic, arithmetic, type Padding, type Slide, type StepInput } from "./arithmetic.ts";
import { at } from "./at.ts";
import type { Problem } from "./problem.ts";
import type { Shape } from "./shape.ts";

/** A window that slides over a feature map; a number an axis in each list. */
export interface Window extends Sliding {
  readonly kind: "convolution" | "pooling";
  readonly ceilMode: boolean;
  /** Whether it is known to be alike along all axes, as nearly all are. */
  readonly isAlike?: boolean;
}

/** What every sliding layer is told of its window. */
export interface Sliding {
  readonly kernelSize: readonly number[];
  readonly stride: readonly number[];
  readonly padding: readonly Padding[] | "same" | "valid" | "causal";
  readonly dilation: readonly number[];
}

/** A convolution's window. */
export function convolutionWindow({ kernelSize, stride, padding, dilation }: Sliding): Window {
  const isAlike = areAlike(kernelSize, stride, padding, dilation);
  return { kind: "convolution", kernelSize, stride, padding, dilation, ceilMode: false, isAlike };
}

/** A pooling's window: mean and maximum differ in nothing but the values. */
export function poolingWindow(pooling: Omit<Window, "kind" | "isAlike">): Window {
  const { kernelSize, stride, padding, dilation, ceilMode } = pooling;
  const isAlike = areAlike(kernelSize, stride, padding, dilation);
  return { kind: "pooling", kernelSize, stride, padding, dilation, ceilMode, isAlike };
}

function areAlike(
  kernelSize: readonly number[],
  stride: readonly number[],
  padding: Window["padding"],
  dilation: readonly number[],
): boolean {
  const areNumbersAlike = isOneNumber(kernelSize) && isOneNumber(stride) && isOneNumber(dilation);
  return areNumbersAlike && (typeof padding === "string" || arePaddingsAlike(padding));
}

function isOneNumber(list: readonly number[]): boolean {
  return list.every((one) => one === list[0]);
}

function arePaddingsAlike(list: readonly Padding[]): boolean {
  return list.every(({ before, after }) => before === list[0]?.before && after === list[0].after);
}

/** The size that leaves the window, axis by axis. */
export function slide(window: Window, size: readonly number[], a: Arithmetic): number[] {
  if (a === arithmetic && isSquare(window, size)) {
    const positions = positionsAlong(window, size, 0, a);
    return [positions, positions];
  }
  return size.map((_, axis) => positionsAlong(window, size, axis, a));
}

/** Whether both axes of an image are alike, as of nearly all: what holds for one truly holds for the other. */
export function isSquare({ isAlike }: Window, size: readonly number[]): boolean {
  return isAlike === true && size.length === 2 && size[0] === size[1];
}

function positionsAlong(window: Window, size: readonly number[], axis: number, a: Arithmetic): number {
  const along = alongAxis(window, size, axis, a);
  const positions = a.positions(along);
  return window.ceilMode ? a.keptPositions({ positions, ...along }) : positions;
}

/** The true size behind a window; `output` is what leaves the layer, where that is known already. */
export function sizeBehind(window: Window, size: readonly number[], output?: Shape): readonly number[] {
  return output?.kind === "feature-map" ? output.size : slide(window, size, arithmetic);
}

/** Everything that one axis of a window's output depends on. Written out key by key: it is made for each axis of each layer. */
export function alongAxis(window: Window, sizes: readonly number[], axis: number, a: Arithmetic): Slide {
  const [size, kernel, stride] = [at(sizes, axis), at(window.kernelSize, axis), at(window.stride, axis)];
  const span = spanAlong(window, axis, a);
  return {
    axis,
    rank: sizes.length,
    size,
    kernel,
    span,
    stride,
    window: window.kind,
    dilation: at(window.dilation, axis),
    padding: paddingOf(window.padding, { axis, size, kernel, span, stride }, a),
    paddingMode: typeof window.padding === "string" ? window.padding : "explicit",
    rounding: window.ceilMode ? "ceil" : "floor",
  };
}

function spanAlong({ kernelSize, dilation: dilations }: Window, axis: number, a: Arithmetic): number {
  const [kernel, dilation] = [at(kernelSize, axis), at(dilations, axis)];
  return dilation === 1 ? kernel : a.span({ axis, rank: kernelSize.length, kernel, dilation });
}

/** A map with more or fewer spatial axes than a layer works on. */
export function wrongRank(expected: number, size: readonly number[]): Problem | undefined {
  return size.length === expected ? undefined : { code: "wrong-rank", expected, got: size.length };
}

/** The first axis along which the window doesn't fit; always by the true arithmetic, since it is a fact of the input. */
export function overhang(window: Window, size: readonly number[]): Problem | undefined {
  const rank = wrongRank(window.kernelSize.length, size);
  if (rank) return rank;
  const different = isSquare(window, size) ? 1 : size.length;
  for (let axis = 0; axis < different; axis++) {
    const problem = overhangAlong(window, size, axis);
    if (problem) return problem;
  }
  return undefined;
}

function overhangAlong(window: Window, sizes: readonly number[], axis: number): Problem | undefined {
  const [size, kernel, stride] = [at(sizes, axis), at(window.kernelSize, axis), at(window.stride, axis)];
  const span = spanAlong(window, axis, arithmetic);
  const padding = paddingOf(window.padding, { axis, size, kernel, span, stride }, arithmetic);
  const input = size + padding.before + padding.after;
  if (!Number.isSafeInteger(input) || !Number.isSafeInteger(span)) {
    return { code: "size-too-large", axis, kernel: span, input };
  }
  if (span - input < tolerated(window, stride)) return undefined;
  return { code: "kernel-exceeds-input", axis, kernel: span, input };
}

/**
 * How far a window may reach over the edge and still stand once: not by a cell where positions are rounded down, and by
 * less than a stride where they are rounded up (PyTorch pools 2 cells with a window of 3 in ceil mode).
 */
function tolerated({ ceilMode }: Window, stride: number): number {
  return ceilMode ? stride : 1;
}

function paddingOf(padding: Window["padding"], along: StepInput<"samePadding">, a: Arithmetic): Padding {
  if (padding === "same") return a.samePadding(along);
  if (padding === "causal") return a.causalPadding({ axis: along.axis, span: along.span });
  return padding === "valid" ? { before: 0, after: 0 } : at(padding, along.axis);
}
