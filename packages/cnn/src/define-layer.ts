import type { z } from "zod";
import { type Arithmetic, arithmetic } from "./arithmetic.ts";
import type { Count } from "./count.ts";
import { type Problem, type SettingProblem, settingProblem } from "./problem.ts";
import { ok, refused, type Result } from "./result.ts";
import { type Axes, axesOf, type FeatureMap, type Shape, vector, type Vector } from "./shape.ts";
import type { Weight } from "./weight.ts";
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
  several: readonly Shape[];
}

/** What goes into a layer: a shape, or a list of them, which only some layers take more than one of. */
export type LayerInput = Shape | readonly Shape[];

/** The formulas of a layer type. Each takes the arithmetic to calculate with; what is left out is 0, none or unchanged. */
export interface Formulas<Settings, Input> {
  problem?(settings: Settings, input: Input): Problem | undefined;
  outputShape(settings: Settings, input: Input, a: Arithmetic): Shape;
  parameters?(settings: Settings, input: Input, a: Arithmetic): ParameterCount;
  multiplyAdds?(settings: Settings, input: Input, a: Arithmetic): Count;
  /** Every tensor that `parameters` counts, the learned ones first. */
  weights?(settings: Settings, input: Input): readonly Weight[];
  window?(settings: Settings): Window;
}

/**
 * A layer whose settings are known to be sound. Ask `problem` before the others: they throw where there is one
 * and give nonsense to a wrong arithmetic, which is what a wrong arithmetic is for.
 */
export interface BoundLayer {
  readonly window: Window | undefined;
  /** Whether it takes a list of inputs (a sum); every other takes one. */
  readonly takesSeveral: boolean;
  problem(input: LayerInput): Problem | undefined;
  outputShape(input: LayerInput, a?: Arithmetic): Shape;
  parameters(input: LayerInput, a?: Arithmetic): ParameterCount;
  multiplyAdds(input: LayerInput, a?: Arithmetic): Count;
  weights(input: LayerInput): readonly Weight[];
}

export interface LayerType<Schema extends z.ZodType> {
  readonly schema: Schema;
  bind(settings: unknown): Result<BoundLayer, SettingProblem>;
}

const narrow: {
  readonly [Kind in keyof Inputs]: (shapes: readonly Shape[]) => Inputs[Kind] | undefined;
} = {
  "feature-map": ([shape]) => (shape?.kind === "feature-map" ? shape : undefined),
  vector: ([shape]) =>
    shape?.kind === "axes" ? lastOf(shape) : shape?.kind === "vector" ? shape : undefined,
  any: ([shape]) => shape,
  several: (shapes) => shapes,
};

/** A list of axes is features of its last one. */
function lastOf({ axes }: Axes): Vector {
  return vector(axes.at(-1) ?? 1, ...axes.slice(0, -1));
}

const nothing: ParameterCount = { trainable: 0, nonTrainable: 0 };

/** Makes a layer type of a settings schema and its formulas. Here, and only here, the settings' type is closed over. */
export function defineLayer<Schema extends z.ZodType, Kind extends keyof Inputs>(
  schema: Schema,
  kind: Kind,
  formulas: Formulas<z.output<Schema>, Inputs[Kind]>,
): LayerType<Schema> {
  const takesSeveral = kind === "several";
  const accepted = (given: LayerInput): Inputs[Kind] => {
    const shapes = listOf(given);
    const input = takesSeveral || shapes.length === 1 ? narrow[kind](shapes) : undefined;
    if (!input) throw new Error(`asked for the output of ${kindsOf(shapes)} where a ${kind} is needed`);
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
        takesSeveral,
        problem(given) {
          const shapes = listOf(given);
          const problem = inputProblem(shapes, kind);
          if (problem) return problem;
          const input = accepted(shapes);
          return (
            formulas.problem?.(settings, input) ??
            outputProblem(formulas.outputShape(settings, input, arithmetic))
          );
        },
        outputShape: (input, a = arithmetic) => formulas.outputShape(settings, accepted(input), a),
        parameters: (input, a = arithmetic) => formulas.parameters?.(settings, accepted(input), a) ?? nothing,
        multiplyAdds: (input, a = arithmetic) => formulas.multiplyAdds?.(settings, accepted(input), a) ?? 0,
        weights: (input) => formulas.weights?.(settings, accepted(input)) ?? [],
      });
    },
  };
}

function listOf(input: LayerInput): readonly Shape[] {
  return "kind" in input ? [input] : input;
}

function kindsOf(shapes: readonly Shape[]): string {
  return shapes.length === 1 ? `a ${shapes[0]?.kind}` : `${shapes.length} inputs`;
}

function inputProblem(shapes: readonly Shape[], kind: keyof Inputs): Problem | undefined {
  const [first] = shapes;
  if (!first || (shapes.length > 1 && kind !== "several")) {
    return { code: "wrong-input-count", expected: 1, got: shapes.length };
  }
  if (kind === "several" || narrow[kind](shapes)) return undefined;
  return { code: "wrong-input", expected: kind, got: first.kind };
}

/** Every axis that leaves a layer has at least a cell, and is told exactly. */
function outputProblem(shape: Shape): Problem | undefined {
  const axes = axesOf(shape);
  const axis = axes.findIndex((length) => !(length >= 1) || !Number.isSafeInteger(length));
  const output = axes[axis];
  if (output === undefined) return undefined;
  return { code: output >= 1 ? "output-too-large" : "no-output", axis, output };
}
