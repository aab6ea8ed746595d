import { type Arithmetic, arithmetic, type ReceptiveField } from "./arithmetic.ts";
import { at } from "./at.ts";
import { type Count, product, sum } from "./count.ts";
import type { BoundLayer } from "./define-layer.ts";
import { type Reach, reachOfWindow, whole } from "./reach.ts";
import { isUntouched, widened } from "./receptive-field.ts";
import { type Shape } from "./shape.ts";

/** What one unit sees of the input, a field an axis: the very same one twice where rows and columns are alike, as they mostly are. */
export type Field = readonly AxisField[];

export interface AxisField extends ReceptiveField {
  /** How many units stand along the axis: what is flattened or pooled as a whole sees them all. */
  readonly units: number;
  /** How many cells the input has along the axis. */
  readonly inputSize: number;
}

/** Paths that come together on one axis, whose first units see around different places or whose neighbours lie differently far apart. */
export interface Misalignment {
  readonly axis: number;
  /** The middles of what the first units see: 0 is the first cell's. */
  readonly centers: readonly number[];
  readonly effectiveStrides: readonly Count[];
}

export interface FieldBehind {
  readonly field: Field | undefined;
  readonly misaligned: readonly Misalignment[];
}

const aligned: readonly Misalignment[] = [];

/** Where none is known, or asked. */
export const noField: FieldBehind = { field: undefined, misaligned: aligned };

/** Each unit of the input sees itself. */
export function fieldOfInput(shape: Shape): Field | undefined {
  if (shape.kind !== "feature-map") return undefined;
  const axes = shape.size.map((units) => ({
    size: 1,
    effectiveStride: 1,
    effectivePadding: 0,
    units,
    inputSize: units,
  }));
  return axes.map((axis) => axes.find(({ units }) => units === axis.units) ?? axis);
}

/**
 * The field of what leaves a layer. Where paths come together it is the largest of theirs
 * (Araujo, Norris, Sim: Computing Receptive Fields of Convolutional Neural Networks, Distill 2019).
 */
export function fieldBehind(
  layer: BoundLayer,
  [input]: readonly Shape[],
  output: Shape,
  fields: readonly (Field | undefined)[],
  a: Arithmetic,
): FieldBehind {
  const { field, misaligned } =
    fields.length > 1 ? together(fields, a) : { field: fields[0], misaligned: aligned };
  return { field: field && input && moved(layer, input, output, field, a), misaligned };
}

/** What is written as a vector keeps its field: each number is still one unit's. */
function moved(
  layer: BoundLayer,
  input: Shape,
  output: Shape,
  field: Field,
  a: Arithmetic,
): Field | undefined {
  const size = input.kind === "feature-map" ? input.size : [];
  const reach = layer.window ? reachOfWindow(layer.window, size) : layer.reach(input);
  if (reach === "all") {
    const all = field.map(({ units }) => whole(units));
    return along(field, all, output, a);
  }
  if (reach) return reach.length === field.length ? along(field, reach, output, a) : undefined;
  if (output.kind === "feature-map") return output.size.length === field.length ? field : undefined;
  return output.kind === "vector" ? field : undefined;
}

function along(field: Field, reach: readonly Reach[], output: Shape, a: Arithmetic): Field | undefined {
  const cells = output.kind === "feature-map" ? output.size : [];
  if (a === arithmetic && isTwice(field) && areAlike(reach) && cells[0] === cells[1]) {
    const behind = alongAxis(at(field, 0), at(reach, 0), 0, cells, a);
    return isTold(behind) ? [behind, behind] : undefined;
  }
  const behind = field.map((axis, index) => alongAxis(axis, at(reach, index), index, cells, a));
  return behind.every(isTold) ? behind : undefined;
}

function alongAxis(
  field: AxisField,
  reach: Reach,
  axis: number,
  cells: readonly number[],
  a: Arithmetic,
): AxisField {
  const { size, effectiveStride, effectivePadding } = widened(field, reach, isUntouched(field), axis, a);
  return { size, effectiveStride, effectivePadding, units: cells[axis] ?? 1, inputSize: field.inputSize };
}

/** Whether what was found for one axis of an image stands for the other, too. */
function isTwice(field: Field): boolean {
  return field.length === 2 && field[0] === field[1];
}

function areAlike([one, other]: readonly Reach[]): boolean {
  if (!one || !other) return false;
  return (
    one === other ||
    (one.kernel === other.kernel &&
      one.stride === other.stride &&
      one.padding === other.padding &&
      one.dilation === other.dilation)
  );
}

/** Each layer can make a field longer by sixteen digits, of its size and of its stride: of a deep network they would fill the memory. */
const beyondTelling = 2n ** 1024n;

function isTold({ size, effectiveStride }: ReceptiveField): boolean {
  return isTellable(size) && isTellable(effectiveStride);
}

/** A `number` is compared as one: it takes long to hold it against a bigint. */
function isTellable(count: Count): boolean {
  return typeof count === "number" ? Number.isFinite(count) : count < beyondTelling;
}

function together(fields: readonly (Field | undefined)[], a: Arithmetic): FieldBehind {
  const known = fields.filter((field) => field !== undefined);
  const [first] = known;
  if (!first || known.length < 2) return { field: first, misaligned: aligned };
  const misaligned: Misalignment[] = [];
  if (a === arithmetic && known.every(isTwice)) {
    const { joined, apart } = joinedAlong(known, 0, a);
    if (apart) misaligned.push({ axis: 0, ...apart }, { axis: 1, ...apart });
    return { field: [joined, joined], misaligned };
  }
  const rank = Math.max(...known.map(({ length }) => length));
  const field = Array.from({ length: rank }, (_, axis): AxisField => {
    const { joined, apart } = joinedAlong(known, axis, a);
    if (apart) misaligned.push({ axis, ...apart });
    return joined;
  });
  return { field, misaligned };
}

interface JoinedAxis {
  readonly joined: AxisField;
  readonly apart: Omit<Misalignment, "axis"> | undefined;
}

function joinedAlong(fields: readonly Field[], axis: number, a: Arithmetic): JoinedAxis {
  const paths = fields.map((field) => field[axis]).filter((path) => path !== undefined);
  const units = Math.max(...paths.map((path) => path.units));
  // a single unit is repeated along the others, wherever it looks
  const spread = paths.filter((path) => path.units === units);
  const centers = spread.map(centerOf);
  const effectiveStrides = spread.map(({ effectiveStride }) => effectiveStride);
  const size = a.fieldJoined({ axis, sizes: paths.map((path) => path.size) });
  return {
    joined: around(widest(spread), size),
    apart: differ(centers) || differ(effectiveStrides) ? { centers, effectiveStrides } : undefined,
  };
}

function differ(counts: readonly Count[]): boolean {
  return counts.some((count) => count !== counts[0]);
}

function widest(paths: readonly AxisField[]): AxisField {
  return paths.reduce((a, b) => (b.size > a.size ? b : a));
}

/**
 * A field of that size at the same place and distances: what a single unit sees that is repeated along the others (a squeeze and
 * excitation's) widens their fields, and moves none.
 */
function around(field: AxisField, size: Count): AxisField {
  if (size === field.size) return field;
  const wider = Number(sum(size, product(-1, field.size)));
  return { ...field, size, effectivePadding: sum(field.effectivePadding, wider / 2) };
}

function centerOf({ size, effectivePadding }: ReceptiveField): number {
  return Number(sum(size, -1)) / 2 - Number(effectivePadding);
}

/** The field as it is told: whole, also where it is larger than the input. */
export function fieldAsTold(field: Field, a: Arithmetic): Field {
  if (!field.some(({ size, inputSize }) => size > inputSize)) return field;
  return field.map((along, axis) => {
    const { size, inputSize } = along;
    const told = size > inputSize ? a.fieldSize({ axis, size, inputSize }) : size;
    return told === size ? along : { ...along, size: told };
  });
}
