import type { z } from "zod";
import type { Shape } from "./shape.ts";

/** Why a layer is mathematically impossible on an input, with the numbers that show it. */
export type Problem =
  | { readonly code: "wrong-input"; readonly expected: Shape["kind"] | "any"; readonly got: Shape["kind"] }
  /** `kernel` is what the dilated kernel covers, `input` the padded size. */
  | {
      readonly code: "kernel-exceeds-input";
      readonly axis: number;
      readonly kernel: number;
      readonly input: number;
    }
  /** The padded size or what the dilated kernel covers is beyond 2^53 − 1, so it can't be told exactly. */
  | {
      readonly code: "size-too-large";
      readonly axis: number;
      readonly kernel: number;
      readonly input: number;
    }
  | { readonly code: "wrong-rank"; readonly expected: number; readonly got: number }
  | { readonly code: "wrong-input-count"; readonly expected: number; readonly got: number }
  /** Nothing is left along an axis: 0 cells, or less. */
  | { readonly code: "no-output"; readonly axis: number; readonly output: number }
  /** More cells along an axis than can be told exactly. */
  | { readonly code: "output-too-large"; readonly axis: number; readonly output: number }
  /** Only so much can be mirrored or wrapped around. */
  | {
      readonly code: "padding-exceeds-input";
      readonly axis: number;
      readonly padding: number;
      readonly input: number;
    }
  | {
      readonly code: "cropping-exceeds-input";
      readonly axis: number;
      readonly cropping: number;
      readonly input: number;
    }
  | { readonly code: "axis-out-of-range"; readonly axis: number; readonly rank: number }
  /** An axis that is named twice, or not at all where all have to be. */
  | { readonly code: "axes-not-distinct"; readonly axes: readonly number[] }
  | { readonly code: "axes-out-of-order"; readonly start: number; readonly end: number }
  /** A number of cells or channels that a factor doesn't divide; `axis` is missing where they are channels. */
  | {
      readonly code: "factor-does-not-divide";
      readonly axis?: number;
      readonly factor: number;
      readonly length: number;
    }
  /** A reshape to another number of numbers. */
  | { readonly code: "sizes-differ"; readonly expected: string; readonly got: string }
  /** Inputs that are merged number by number have the same length along each axis, or 1. */
  | {
      readonly code: "shapes-do-not-broadcast";
      readonly axis: number;
      readonly lengths: readonly number[];
    }
  /** Inputs that are joined along one axis have the same length along the others. */
  | { readonly code: "lengths-differ"; readonly axis: number; readonly lengths: readonly number[] }
  | { readonly code: "groups-do-not-divide-input"; readonly groups: number; readonly channels: number }
  | { readonly code: "groups-do-not-divide-output"; readonly groups: number; readonly channels: number }
  /** Channels that the input doesn't have. */
  | {
      readonly code: "channels-out-of-range";
      readonly start: number;
      readonly end: number;
      readonly channels: number;
    }
  | { readonly code: "too-many-features"; readonly features: string };

/** A setting that is missing, unknown or out of range. */
export interface SettingProblem {
  readonly code: "invalid-setting";
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/** What a schema found first. */
export function settingProblem(error: z.ZodError): SettingProblem {
  const issue = error.issues[0];
  const path = (issue?.path ?? []).map((key) => (typeof key === "symbol" ? String(key) : key));
  return { code: "invalid-setting", path, message: issue?.message ?? "not readable" };
}
