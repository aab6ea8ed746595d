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
  /** PyTorch: only so much can be mirrored or wrapped around. */
  | {
      readonly code: "padding-exceeds-input";
      readonly axis: number;
      readonly padding: number;
      readonly input: number;
    }
  /** Keras and tfjs: not both above 1. */
  | {
      readonly code: "stride-with-dilation";
      readonly stride: readonly number[];
      readonly dilation: readonly number[];
    }
  | { readonly code: "unknown-activation"; readonly activation: string }
  | { readonly code: "axis-out-of-range"; readonly axis: number; readonly rank: number }
  | { readonly code: "axes-out-of-order"; readonly start: number; readonly end: number }
  /** The batch takes part in the answer, but its size isn't told. */
  | { readonly code: "unknown-batch" }
  /** ONNX: the weights' own kernel is another. */
  | {
      readonly code: "kernel-mismatch";
      readonly expected: readonly number[];
      readonly got: readonly (number | null)[];
    }
  /** ONNX: a node with fewer inputs than it needs. */
  | { readonly code: "missing-input"; readonly expected: number; readonly got: number };
