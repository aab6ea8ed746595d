import type { Problem, SettingProblem, UnknownLayer } from "@stride/cnn";

/** Why a row has no answer, with the numbers that show it. */
export type Refusal =
  | Problem
  | SettingProblem
  | UnknownLayer
  | FrameworkRefusal
  | { readonly code: "unsupported"; readonly framework: string; readonly layer: string }
  | {
      readonly code: "unreadable";
      readonly path: readonly (string | number)[];
      readonly message: string;
    };

/** What would be possible, but a framework refuses. `axis` 0 is the first spatial axis in those of windows. */
export type FrameworkRefusal =
  | { readonly code: "channels-mismatch"; readonly expected: number; readonly got: number }
  | { readonly code: "features-mismatch"; readonly expected: number; readonly got: number }
  /** PyTorch: `same` only at stride 1. */
  | { readonly code: "same-with-stride"; readonly stride: readonly number[] }
  /** PyTorch: a pool's padding is at most half its kernel. */
  | {
      readonly code: "padding-exceeds-half-kernel";
      readonly axis: number;
      readonly padding: number;
      readonly kernel: number;
    }
  /** Keras and tfjs: not both above 1. */
  | {
      readonly code: "stride-with-dilation";
      readonly stride: readonly number[];
      readonly dilation: readonly number[];
    }
  /** An output padding only tells apart sizes that a stride (in PyTorch also a dilation) makes alike, so it is below `limit`. */
  | {
      readonly code: "output-padding-too-large";
      readonly axis: number;
      readonly outputPadding: number;
      readonly limit: number;
    }
  /** PyTorch and ONNX: the shape that a layer norm was made for isn't how the input ends. */
  | {
      readonly code: "normalized-shape-mismatch";
      readonly expected: readonly number[];
      readonly got: readonly (number | null)[];
    }
  /** PyTorch: a single value has no variance. */
  | { readonly code: "single-value"; readonly groups: number }
  /** A mode of interpolation that is for another number of axes. */
  | { readonly code: "mode-for-other-rank"; readonly mode: string; readonly rank: number }
  | { readonly code: "unknown-activation"; readonly activation: string }
  /** The batch takes part in the answer, but its size isn't told. */
  | { readonly code: "unknown-batch" }
  /** Inputs with batches of different sizes. */
  | { readonly code: "batches-differ"; readonly batches: readonly number[] }
  /** ONNX: the weights' own kernel is another. */
  | {
      readonly code: "kernel-mismatch";
      readonly expected: readonly number[];
      readonly got: readonly (number | null)[];
    }
  /** A layer with fewer inputs than it needs. */
  | { readonly code: "missing-input"; readonly expected: number; readonly got: number }
  /** ONNX: a node without a constant that it needs. */
  | { readonly code: "missing-constant"; readonly constant: string };
