import { product } from "@stride/cnn";
import { limits } from "../limits.ts";
import type { OnnxNode } from "../model.ts";
import { type Constant, constantOfTensor, listed } from "./constant.ts";
import { dividing, numberwise } from "./fold-numbers.ts";
import { number, numbers } from "./attributes.ts";

/** What a node makes of constants; missing where that isn't known. */
type Fold = (node: OnnxNode, inputs: readonly Constant[], output: string) => Constant | undefined;

/** What exporters calculate shapes with, and how they turn weights. */
const folds: ReadonlyMap<string, Fold> = new Map<string, Fold>([
  ["Constant", constant],
  ["ConstantOfShape", constantOfShape],
  ["Identity", (_, [only]) => only],
  ["Cast", cast],
  ["Shape", (node, [only], output) => only && shapeOf(node, only.axes, output)],
  ["Gather", gather],
  ["Slice", slice],
  ["Concat", concatenate],
  ["Unsqueeze", unsqueeze],
  ["Squeeze", squeeze],
  ["Reshape", reshape],
  ["Transpose", transpose],
  ["Floor", numberwise(Math.floor)],
  ["Ceil", numberwise(Math.ceil)],
  ["Add", numberwise((a, b) => a + b)],
  ["Sub", numberwise((a, b) => a - b)],
  ["Mul", numberwise((a, b) => a * b)],
  ["Div", dividing],
]);

export function fold(node: OnnxNode, inputs: readonly Constant[], output: string): Constant | undefined {
  const folded = folds.get(node.type)?.(node, inputs, output);
  return folded && folded.axes.length <= limits.axes ? folded : undefined;
}

/** A tensor's axes as numbers: those of a tensor that isn't constant are, too. */
export function shapeOf(node: OnnxNode, axes: readonly (number | null)[], output: string): Constant {
  const values = axes.slice(number(node, "start") ?? 0, number(node, "end"));
  return listed(output, values, { whole: true });
}

function constant(node: OnnxNode, _: readonly Constant[], output: string): Constant | undefined {
  const value = node.attributes.get("value");
  if (value?.kind === "tensor") return constantOfTensor(value.value, output);
  for (const [name, whole] of [
    ["value_int", true],
    ["value_float", false],
  ] as const) {
    const told = number(node, name);
    if (told !== undefined) return listed(output, [told], { whole, axes: [] });
  }
  const [ints, floats] = [numbers(node, "value_ints"), numbers(node, "value_floats")];
  if (ints) return listed(output, ints, { whole: true });
  return floats && listed(output, floats, { whole: false });
}

function constantOfShape(node: OnnxNode, [shape]: readonly Constant[], output: string): Constant | undefined {
  const axes = lengths(shape?.values);
  if (!axes) return undefined;
  const told = node.attributes.get("value");
  const filled = told?.kind === "tensor" ? told.value : { whole: false, values: [0] };
  const count = product(...axes);
  const few = typeof count === "number" && count <= limits.numbers && filled.values;
  const values = few ? Array<number>(count).fill(few[0] ?? 0) : undefined;
  return { origin: output, axes, whole: filled.whole, values };
}

function cast(node: OnnxNode, [only]: readonly Constant[]): Constant | undefined {
  if (!only) return undefined;
  const to = number(node, "to") ?? 0;
  const whole = ![1, 10, 11, 16].includes(to);
  const values = only.values?.map((value) => (whole && value !== null ? Math.trunc(value) : value));
  return { ...only, whole, values };
}

function gather(node: OnnxNode, [data, indices]: readonly Constant[], output: string): Constant | undefined {
  if (!data?.values || !indices?.values || data.axes.length !== 1 || number(node, "axis")) return undefined;
  const { length } = data.values;
  const values: (number | null)[] = [];
  for (const index of indices.values) {
    const value = index === null ? undefined : data.values[index < 0 ? index + length : index];
    if (value === undefined) return undefined;
    values.push(value);
  }
  return listed(output, values, { whole: data.whole, axes: indices.axes });
}

/** Of a list, forwards. */
function slice(node: OnnxNode, inputs: readonly Constant[], output: string): Constant | undefined {
  const [data, starts, ends, axes, steps] = inputs;
  const start = numbers(node, "starts")?.[0] ?? starts?.values?.[0];
  const end = numbers(node, "ends")?.[0] ?? ends?.values?.[0];
  const forwards = (steps?.values?.[0] ?? 1) === 1 && (axes?.values?.[0] ?? 0) === 0;
  if (!data?.values || data.axes.length !== 1 || !forwards) return undefined;
  if (start === undefined || start === null || end === undefined || end === null) return undefined;
  return listed(output, data.values.slice(start, end), { whole: data.whole });
}

function concatenate(node: OnnxNode, inputs: readonly Constant[], output: string): Constant | undefined {
  const values: (number | null)[] = [];
  for (const input of inputs) {
    if (!input.values || input.axes.length !== 1) return undefined;
    values.push(...input.values);
  }
  const axis = number(node, "axis") ?? 0;
  const whole = inputs.every((input) => input.whole);
  return axis === 0 || axis === -1 ? listed(output, values, { whole }) : undefined;
}

function unsqueeze(node: OnnxNode, [data, told]: readonly Constant[]): Constant | undefined {
  const axes = lengths(told?.values, -limits.axes) ?? numbers(node, "axes");
  if (!data || !axes) return undefined;
  const rank = data.axes.length + axes.length;
  const added = new Set(axes.map((axis) => (axis < 0 ? axis + rank : axis)));
  const old = data.axes.values();
  const all = Array.from({ length: rank }, (_, axis) => (added.has(axis) ? 1 : (old.next().value ?? 1)));
  return added.size === axes.length ? { ...data, axes: all } : undefined;
}

function squeeze(node: OnnxNode, [data, told]: readonly Constant[]): Constant | undefined {
  if (!data) return undefined;
  const axes = lengths(told?.values, -limits.axes) ?? numbers(node, "axes");
  const removed = axes && new Set(axes.map((axis) => (axis < 0 ? axis + data.axes.length : axis)));
  const goes = (length: number, axis: number) => (removed ? removed.has(axis) : true) && length === 1;
  return { ...data, axes: data.axes.filter((length, axis) => !goes(length, axis)) };
}

function reshape(node: OnnxNode, [data, told]: readonly Constant[]): Constant | undefined {
  const target = lengths(told?.values, -1) ?? numbers(node, "shape");
  if (!data || !target) return undefined;
  const copied = target.map((length, axis) => (length === 0 ? (data.axes[axis] ?? 0) : length));
  const known = Number(product(...copied.filter((length) => length !== -1)));
  const total = Number(product(...data.axes));
  const axes = copied.map((length) => (length === -1 ? total / known : length));
  return Number(product(...axes)) === total && axes.every(Number.isInteger) ? { ...data, axes } : undefined;
}

function transpose(node: OnnxNode, [data]: readonly Constant[]): Constant | undefined {
  if (!data) return undefined;
  const order = numbers(node, "perm") ?? data.axes.map((_, axis) => data.axes.length - 1 - axis);
  const fits = order.length === data.axes.length && new Set(order).size === order.length;
  const axes = order.map((axis) => data.axes[axis] ?? 0);
  if (!fits || axes.includes(0)) return undefined;
  return { ...data, axes, values: axes.length < 2 ? data.values : undefined };
}

/** Values as lengths or axes, if each is known and none is below `least`. */
function lengths(values: readonly (number | null)[] | undefined, least = 0): readonly number[] | undefined {
  const known = values?.filter((value) => value !== null && Number.isSafeInteger(value) && value >= least);
  return known?.length === values?.length ? known?.map((value) => value ?? 0) : undefined;
}
