import type { Problem, SettingProblem } from "../problem.ts";

/** Why a tensor can't be computed, with the numbers that show it. `axis` 0 is the first spatial axis. */
export type ComputeProblem =
  | Problem
  | SettingProblem
  /** A row without what it needs. */
  | {
      readonly code: "unreadable";
      readonly path: readonly (string | number)[];
      readonly message: string;
    }
  | { readonly code: "unsupported"; readonly op: string }
  /** Lists of different lengths on one level. */
  | { readonly code: "ragged-tensor"; readonly tensor: string; readonly level: number }
  | { readonly code: "not-numbers"; readonly tensor: string }
  | { readonly code: "tensor-too-deep"; readonly tensor: string; readonly most: number }
  | { readonly code: "tensor-too-large"; readonly cells: number | string; readonly most: number }
  | { readonly code: "too-much-work"; readonly multiplyAdds: number | string; readonly most: number }
  /** Something on the way is beyond 2^53 − 1, so the result couldn't be told exactly. */
  | { readonly code: "value-too-large" }
  | { readonly code: "channels-mismatch"; readonly expected: number; readonly got: number }
  | { readonly code: "features-mismatch"; readonly expected: number; readonly got: number }
  | { readonly code: "bias-mismatch"; readonly expected: number; readonly got: number }
  /** PyTorch: a pool's padding is at most half its kernel. */
  | {
      readonly code: "padding-exceeds-half-kernel";
      readonly axis: number;
      readonly padding: number;
      readonly kernel: number;
    }
  /** A window that sees no cell has no maximum and no average; the place of its output is told. */
  | { readonly code: "empty-window"; readonly place: readonly number[] }
  /** An output padding is less than the stride or the dilation. */
  | {
      readonly code: "output-padding-too-large";
      readonly axis: number;
      readonly outputPadding: number;
      readonly stride: number;
      readonly dilation: number;
    }
  /** A transposed convolution's padding takes away all that it makes. */
  | { readonly code: "no-output"; readonly axis: number; readonly size: number }
  | { readonly code: "variance-not-positive"; readonly channel: number; readonly variance: number };

/** Thrown inside and caught in compute.ts; it never leaves this folder. */
export class NotComputable extends Error {
  readonly problem: ComputeProblem;
  constructor(problem: ComputeProblem) {
    super(problem.code);
    this.problem = problem;
  }
}

/** Refuses if there is a problem. */
export function demand(problem: ComputeProblem | undefined): void {
  if (problem) throw new NotComputable(problem);
}
