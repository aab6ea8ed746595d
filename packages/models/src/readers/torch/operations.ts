import { axesOf, type LayerSettings, ok, refused, type Result, type Shape } from "@stride/cnn";
import { z } from "zod";
import { axisName } from "../../dialects/axis-names.ts";
import type { Axes } from "../../dialects/dialect.ts";
import type { FileProblem } from "../read-problem.ts";

/** What an operation is told: what stands behind its inputs, and what is told by name. */
export interface Told {
  readonly values: readonly unknown[];
  readonly named: ReadonlyMap<string, unknown>;
}

type Read = (inputs: readonly Axes[], told: Told) => Result<LayerSettings, FileProblem>;

const axis = z.int();
const axes = z.union([axis.transform((one) => [one]), z.array(axis).min(1)]);

/** Functions of torch that no layer of torch.nn does; their inputs' axes are told with the batch. */
export const operations: ReadonlyMap<string, Read> = new Map<string, Read>([
  ["exp", () => ok({ type: "activation", function: "exponential" })],
  ["add", merging("add")],
  ["sub", merging("subtract")],
  ["mul", merging("multiply")],
  ["div", merging("divide")],
  ["maximum", merging("maximum")],
  ["minimum", merging("minimum")],
  ["mean", (inputs, told) => global("avg", inputs, told)],
  ["amax", (inputs, told) => global("max", inputs, told)],
  ["permute", permuted],
  ["reshape", reshaped],
]);

function merging(operation: Extract<LayerSettings, { type: "merge" }>["operation"]): Read {
  return (inputs) =>
    inputs.length === 2
      ? ok({ type: "merge", operation })
      : refused({ code: "malformed", expected: "two tensors", found: String(inputs.length) });
}

/** Axis 1 of maps is their channels, and the last one of anything else. */
export function joined(shape: Shape | undefined, dim: unknown): Result<LayerSettings, FileProblem> {
  const read = axis.safeParse(dim);
  const rank = shape ? axesOf(shape).length + 1 : 0;
  const fromStart = read.success ? fromFirst(read.data, rank) : 0;
  if (!shape || fromStart < 1 || fromStart >= rank) return unknownAxis(dim);
  if (axisName(fromStart - 1, shape, "channels-first") === "channels") return ok({ type: "concatenate" });
  return ok({ type: "concatenate", axis: fromStart - 1, layout: "channels-first" });
}

/** Over all places of each map. */
function global(kind: "avg" | "max", [input = []]: readonly Axes[], { values, named }: Told) {
  const dims = axes.safeParse(values[0] ?? named.get("dim"));
  const keepAxes = (values[1] ?? named.get("keepdim") ?? false) === true;
  const numbers = dims.success ? dims.data.map((dim) => fromFirst(dim, input.length)) : [];
  const rank = input.length - 2;
  const all =
    new Set(numbers).size === rank &&
    numbers.length === rank &&
    numbers.every((dim) => dim >= 2 && dim < input.length);
  if (!all || (rank !== 1 && rank !== 2 && rank !== 3)) return unknownAxis(values[0] ?? named.get("dim"));
  return ok({ type: `global-${kind}-pool${rank}d` as const, keepAxes });
}

function permuted(_: readonly Axes[], { values, named }: Told): Result<LayerSettings, FileProblem> {
  const told = values.length > 1 ? values : (values[0] ?? named.get("dims"));
  const dims = axes.safeParse(told);
  if (!dims.success || dims.data[0] !== 0) return unknownAxis(told);
  const rank = dims.data.length;
  const order = dims.data.slice(1).map((dim) => fromFirst(dim, rank) - 1);
  return ok({ type: "permute", order, layout: "channels-first" });
}

/** The batch stays: it is told as it is, or as what is left for it. */
export function reshaped(
  [input = []]: readonly Axes[],
  { values, named }: Told,
): Result<LayerSettings, FileProblem> {
  const told = values.length > 1 ? values : (values[0] ?? named.get("shape"));
  const lengths = axes.safeParse(told);
  const [batch, ...shape] = lengths.success ? lengths.data : [];
  const kept = batch === input[0] || (batch === -1 && !shape.includes(-1));
  if (!kept || shape.length === 0 || shape.some((length) => length < -1 || length === 0))
    return unknownAxis(told);
  return ok({ type: "reshape", shape, layout: "channels-first" });
}

function fromFirst(dim: number, rank: number): number {
  return dim < 0 ? dim + rank : dim;
}

function unknownAxis(found: unknown) {
  const text = typeof found === "number" || Array.isArray(found) ? String(found) : typeof found;
  return refused({ code: "malformed", expected: "axes that this reads", found: text.slice(0, 80) } as const);
}
