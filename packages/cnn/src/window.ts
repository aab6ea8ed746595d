import { type Arithmetic, arithmetic, type Padding, type Slide, type StepInput } from "./arithmetic.ts";
import type { Problem } from "./problem.ts";

/** A window that slides over a feature map; a number an axis in each list. */
export interface Window {
  readonly kind: "convolution" | "pooling";
  readonly kernelSize: readonly number[];
  readonly stride: readonly number[];
  readonly padding: readonly Padding[] | "same" | "valid" | "causal";
  readonly dilation: readonly number[];
  readonly ceilMode: boolean;
}

/** The size that leaves the window, axis by axis. */
export function slide(window: Window, size: readonly number[], a: Arithmetic): number[] {
  return size.map((_, axis) => {
    const along = alongAxis(window, size, axis, a);
    const positions = a.positions(along);
    return window.ceilMode ? a.keptPositions({ ...along, positions }) : positions;
  });
}

/** Everything that one axis of a window's output depends on. */
export function alongAxis(window: Window, sizes: readonly number[], axis: number, a: Arithmetic): Slide {
  const [size, kernel] = [at(sizes, axis), at(window.kernelSize, axis)];
  const [stride, dilation] = [at(window.stride, axis), at(window.dilation, axis)];
  const span = dilation === 1 ? kernel : a.span({ axis, kernel, dilation });
  const shared = { axis, size, kernel, span, stride };
  const mode = typeof window.padding === "string" ? window.padding : "explicit";
  return {
    ...shared,
    window: window.kind,
    dilation,
    padding: paddingOf(window, shared, a),
    paddingMode: mode,
    rounding: window.ceilMode ? "ceil" : "floor",
  };
}

/** A map with more or fewer spatial axes than a layer works on. */
export function wrongRank(expected: number, size: readonly number[]): Problem | undefined {
  return size.length === expected ? undefined : { code: "wrong-rank", expected, got: size.length };
}

/** The first axis along which the window doesn't fit; always by the true arithmetic, since it is a fact of the input. */
export function overhang(window: Window, size: readonly number[]): Problem | undefined {
  const rank = wrongRank(window.kernelSize.length, size);
  if (rank) return rank;
  for (const axis of size.keys()) {
    const { span, padding, ...along } = alongAxis(window, size, axis, arithmetic);
    const input = along.size + padding.before + padding.after;
    if (!Number.isSafeInteger(input) || !Number.isSafeInteger(span)) {
      return { code: "size-too-large", axis, kernel: span, input };
    }
    if (span - input >= tolerated(along)) return { code: "kernel-exceeds-input", axis, kernel: span, input };
  }
  return undefined;
}

/**
 * How far a window may reach over the edge and still stand once: not by a cell where positions are rounded down, and by
 * less than a stride where they are rounded up (PyTorch pools 2 cells with a window of 3 in ceil mode).
 */
function tolerated({ rounding, stride }: Pick<Slide, "rounding" | "stride">): number {
  return rounding === "ceil" ? stride : 1;
}

function paddingOf({ padding }: Window, along: StepInput<"samePadding">, a: Arithmetic): Padding {
  if (padding === "same") return a.samePadding(along);
  if (padding === "causal") return a.causalPadding({ axis: along.axis, span: along.span });
  return padding === "valid" ? { before: 0, after: 0 } : at(padding, along.axis);
}

/** What was told for an axis. */
export function at<Value>(list: readonly Value[], axis: number): Value {
  const value = list[axis];
  if (value === undefined) throw new Error(`no setting for axis ${axis}`);
  return value;
}
