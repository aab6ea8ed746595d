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
  | { readonly code: "groups-do-not-divide-input"; readonly groups: number; readonly channels: number }
  | { readonly code: "groups-do-not-divide-output"; readonly groups: number; readonly channels: number }
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
