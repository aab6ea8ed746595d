import type { z } from "zod";
import { type Arithmetic, arithmetic } from "./arithmetic.ts";
import type { Count } from "./count.ts";
import type { Problem, SettingProblem } from "./problem.ts";
import { reader } from "./reader.ts";
import { ok, refused, type Result } from "./result.ts";
import type { FeatureMap, Shape } from "./shape.ts";
import type { Reach } from "./reach.ts";
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
  any: Shape;
  several: readonly Shape[];
}

/** What goes into a layer: a shape, or a list of them, which only some layers take more than one of. */
export type LayerInput = Shape | readonly Shape[];

/**
 * The formulas of a layer type. Each takes the arithmetic to calculate with; what is left out is 0, none or unchanged.
 * `output` is what truly comes out, whatever the arithmetic, where that is known already.
 */
export interface Formulas<Settings, Input> {
  problem?(settings: Settings, input: Input): Problem | undefined;
  outputShape(settings: Settings, input: Input, a: Arithmetic): Shape;
  parameters?(settings: Settings, input: Input, a: Arithmetic, output?: Shape): ParameterCount;
  multiplyAdds?(settings: Settings, input: Input, a: Arithmetic, output?: Shape): Count;
  /** Every tensor that `parameters` counts, the learned ones first. */
  weights?(settings: Settings, input: Input): readonly Weight[];
  window?(settings: Settings): Window | undefined;
  /** What a cell of the output sees, an axis each, or "all" of the input; needed only without a window. */
  reach?(settings: Settings, input: Input): readonly Reach[] | "all" | undefined;
}

/**
 * A layer whose settings are known to be sound. Ask `problem` or `output` before the others: they throw where there is a
 * problem and give nonsense to a wrong arithmetic, which is what a wrong arithmetic is for. Who knows the true output already
 * may pass it on, so that it isn't calculated again.
 */
export interface BoundLayer {
  readonly window: Window | undefined;
  /** Whether it takes a list of inputs (a sum); every other takes one. */
  readonly takesSeveral: boolean;
  problem(input: LayerInput): Problem | undefined;
  /** What comes out, or why nothing can. */
  output(input: LayerInput, a?: Arithmetic): Result<Shape, Problem>;
  outputShape(input: LayerInput, a?: Arithmetic): Shape;
  parameters(input: LayerInput, a?: Arithmetic, output?: Shape): ParameterCount;
  multiplyAdds(input: LayerInput, a?: Arithmetic, output?: Shape): Count;
  weights(input: LayerInput): readonly Weight[];
  /** Missing where each cell sees its own place only, or there are no places. */
  reach(input: LayerInput): readonly Reach[] | "all" | undefined;
}

export interface LayerType<Schema extends z.ZodType> {
  readonly schema: Schema;
  bind(settings: unknown): Result<BoundLayer, SettingProblem>;
}

/** What of a given input a layer of a kind takes; nothing where it can't stand on it. */
const taken: { readonly [Kind in keyof Inputs]: (given: LayerInput) => Inputs[Kind] | undefined } = {
  "feature-map": (given) => {
    const shape = single(given);
    return shape?.kind === "feature-map" ? shape : undefined;
  },
  any: single,
  several: (given) => (isShape(given) ? [given] : given.length > 0 ? given : undefined),
};

function single(given: LayerInput): Shape | undefined {
  if (isShape(given)) return given;
  return given.length === 1 ? given[0] : undefined;
}

function isShape(given: LayerInput): given is Shape {
  return !Array.isArray(given);
}

const nothing: ParameterCount = { trainable: 0, nonTrainable: 0 };

/** What a formula that is left out says. All layers' formulas stand in the same order, so that they are found alike, which is fast. */
function withAll<Settings, Input>(told: Formulas<Settings, Input>): Required<Formulas<Settings, Input>> {
  return {
    problem: told.problem ?? (() => undefined),
    outputShape: told.outputShape,
    parameters: told.parameters ?? (() => nothing),
    multiplyAdds: told.multiplyAdds ?? (() => 0),
    weights: told.weights ?? (() => []),
    window: told.window ?? (() => undefined),
    reach: told.reach ?? (() => undefined),
  };
}

/** Makes a layer type of a settings schema and its formulas. Here, and only here, the settings' type is closed over. */
export function defineLayer<Schema extends z.ZodType, Kind extends keyof Inputs>(
  schema: Schema,
  kind: Kind,
  formulas: Formulas<z.output<Schema>, Inputs[Kind]>,
): LayerType<Schema> {
  return definePrepared(schema, (settings) => settings, kind, formulas);
}

/** The same, where the formulas take what is made of the settings once, when they are read: a window, say. */
export function definePrepared<Schema extends z.ZodType, Prepared, Kind extends keyof Inputs>(
  schema: Schema,
  prepare: (settings: z.output<Schema>) => Prepared,
  kind: Kind,
  formulas: Formulas<Prepared, Inputs[Kind]>,
): LayerType<Schema> {
  const read = reader(schema);
  const all = withAll(formulas);
  return {
    schema,
    bind(value) {
      const sound = read(value);
      return sound.ok ? ok(new Bound(prepare(sound.value), kind, all)) : sound;
    },
  };
}

/** One class for the layers of all types, so that whoever asks a whole network's asks them all alike, which is fast. */
class Bound<Settings, Kind extends keyof Inputs> implements BoundLayer {
  readonly window: Window | undefined;
  readonly takesSeveral: boolean;
  readonly #settings: Settings;
  readonly #kind: Kind;
  readonly #take: (given: LayerInput) => Inputs[Kind] | undefined;
  readonly #formulas: Required<Formulas<Settings, Inputs[Kind]>>;

  constructor(settings: Settings, kind: Kind, formulas: Required<Formulas<Settings, Inputs[Kind]>>) {
    this.window = formulas.window(settings);
    this.takesSeveral = kind === "several";
    this.#settings = settings;
    this.#kind = kind;
    this.#take = taken[kind];
    this.#formulas = formulas;
  }

  problem(given: LayerInput): Problem | undefined {
    const output = this.output(given);
    return output.ok ? undefined : output.problem;
  }

  /** By the true arithmetic, too: whether a layer is possible is a fact of its input. */
  output(given: LayerInput, a = arithmetic): Result<Shape, Problem> {
    const input = this.#take(given);
    if (!input) return refused(inputProblem(given, this.#kind));
    const impossible = this.#formulas.problem(this.#settings, input);
    if (impossible) return refused(impossible);
    const output = this.#formulas.outputShape(this.#settings, input, arithmetic);
    const problem = output === input ? undefined : outputProblem(output);
    if (problem) return refused(problem);
    return ok(a === arithmetic ? output : this.#formulas.outputShape(this.#settings, input, a));
  }

  outputShape(given: LayerInput, a = arithmetic): Shape {
    return this.#formulas.outputShape(this.#settings, this.#input(given), a);
  }

  parameters(given: LayerInput, a = arithmetic, output?: Shape): ParameterCount {
    return this.#formulas.parameters(this.#settings, this.#input(given), a, output);
  }

  multiplyAdds(given: LayerInput, a = arithmetic, output?: Shape): Count {
    return this.#formulas.multiplyAdds(this.#settings, this.#input(given), a, output);
  }

  weights(given: LayerInput): readonly Weight[] {
    return this.#formulas.weights(this.#settings, this.#input(given));
  }

  reach(given: LayerInput): readonly Reach[] | "all" | undefined {
    return this.#formulas.reach(this.#settings, this.#input(given));
  }

  #input(given: LayerInput): Inputs[Kind] {
    const input = this.#take(given);
    if (input) return input;
    const kinds = (isShape(given) ? [given] : given).map((shape) => shape.kind).join();
    throw new Error(`asked for the output of "${kinds}" where a ${this.#kind} is needed`);
  }
}

function inputProblem(given: LayerInput, kind: keyof Inputs): Problem {
  const shape = single(given);
  if (shape && kind !== "several") return { code: "wrong-input", expected: kind, got: shape.kind };
  return { code: "wrong-input-count", expected: 1, got: isShape(given) ? 1 : given.length };
}

/** Every axis that leaves a layer has at least a cell, and is told exactly. */
function outputProblem(shape: Shape): Problem | undefined {
  switch (shape.kind) {
    case "feature-map":
      return lengthsProblem(shape.size) ?? lengthProblem(shape.channels, shape.size.length);
    case "vector":
      return lengthsProblem(shape.leading) ?? lengthProblem(shape.features, shape.leading.length);
    case "axes":
      return lengthsProblem(shape.axes);
    default:
      return shape satisfies never;
  }
}

function lengthsProblem(lengths: readonly number[]): Problem | undefined {
  for (let axis = 0; axis < lengths.length; axis++) {
    const problem = lengthProblem(lengths[axis] ?? 1, axis);
    if (problem) return problem;
  }
  return undefined;
}

function lengthProblem(output: number, axis: number): Problem | undefined {
  if (output >= 1 && Number.isSafeInteger(output)) return undefined;
  return { code: output >= 1 ? "output-too-large" : "no-output", axis, output };
}
