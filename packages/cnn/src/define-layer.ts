import type { z } from "zod";
import { type Arithmetic, arithmetic } from "./arithmetic.ts";
import type { Count } from "./count.ts";
import { type Problem, type SettingProblem, settingProblem } from "./problem.ts";
import { ok, refused, type Result } from "./result.ts";
import type { FeatureMap, Shape, Vector } from "./shape.ts";
import type { Window } from "./window.ts";

/** What a layer learns, and what it only keeps (a batch norm's running statistics). */
export interface ParameterCount {
  readonly trainable: Count;
  readonly nonTrainable: Count;
}

/** What a layer can stand on. */
interface Inputs {
  "feature-map": FeatureMap;
  vector: Vector;
  any: Shape;
}

/** The formulas of a layer type. Each takes the arithmetic to calculate with; what is left out is 0, none or unchanged. */
export interface Formulas<Settings, Input extends Shape> {
  problem?(settings: Settings, input: Input): Problem | undefined;
  outputShape(settings: Settings, input: Input, a: Arithmetic): Shape;
  parameters?(settings: Settings, input: Input, a: Arithmetic): ParameterCount;
  multiplyAdds?(settings: Settings, input: Input, a: Arithmetic): Count;
  window?(settings: Settings): Window;
}

/**
 * A layer whose settings are known to be sound. Ask `problem` before the others: they throw where there is one
 * and give nonsense to a wrong arithmetic, which is what a wrong arithmetic is for.
 */
export interface BoundLayer {
  readonly window: Window | undefined;
  problem(input: Shape): Problem | undefined;
  outputShape(input: Shape, a?: Arithmetic): Shape;
  parameters(input: Shape, a?: Arithmetic): ParameterCount;
  multiplyAdds(input: Shape, a?: Arithmetic): Count;
}

export interface LayerType<Schema extends z.ZodType> {
  readonly schema: Schema;
  bind(settings: unknown): Result<BoundLayer, SettingProblem>;
}

const narrow: { readonly [Kind in keyof Inputs]: (shape: Shape) => Inputs[Kind] | undefined } = {
  "feature-map": (shape) => (shape.kind === "feature-map" ? shape : undefined),
  vector: (shape) => (shape.kind === "vector" ? shape : undefined),
  any: (shape) => shape,
};

const nothing: ParameterCount = { trainable: 0, nonTrainable: 0 };

/** Makes a layer type of a settings schema and its formulas. Here, and only here, the settings' type is closed over. */
export function defineLayer<Schema extends z.ZodType, Kind extends keyof Inputs>(
  schema: Schema,
  kind: Kind,
  formulas: Formulas<z.output<Schema>, Inputs[Kind]>,
): LayerType<Schema> {
  const accepted = (shape: Shape): Inputs[Kind] => {
    const input = narrow[kind](shape);
    if (!input) throw new Error(`asked for the output of a ${shape.kind} where a ${kind} is needed`);
    return input;
  };
  return {
    schema,
    bind(value) {
      const parsed = schema.safeParse(value);
      if (!parsed.success) return refused(settingProblem(parsed.error));
      const settings = parsed.data;
      return ok({
        window: formulas.window?.(settings),
        problem(shape) {
          const input = narrow[kind](shape);
          if (!input) return { code: "wrong-input", expected: kind, got: shape.kind };
          return formulas.problem?.(settings, input);
        },
        outputShape: (shape, a = arithmetic) => formulas.outputShape(settings, accepted(shape), a),
        parameters: (shape, a = arithmetic) => formulas.parameters?.(settings, accepted(shape), a) ?? nothing,
        multiplyAdds: (shape, a = arithmetic) => formulas.multiplyAdds?.(settings, accepted(shape), a) ?? 0,
      });
    },
  };
}
