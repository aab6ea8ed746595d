import { type Arithmetic, arithmetic, type Count } from "@stride/cnn";
import { z } from "zod";
import { lengthBehind } from "./square-window.ts";

const count = z.int().min(1).max(10_000);

/** A convolution with the same settings along both axes, and biases. */
export const designedLayerSchema = z.strictObject({
  kernel: count,
  stride: count,
  padding: z.int().min(0).max(10_000),
  filters: count,
});

export type DesignedLayer = z.output<typeof designedLayerSchema>;

/** What is to be reached, from what, with how much. */
export interface Task {
  readonly size: readonly number[];
  readonly channels: number;
  readonly wanted: { readonly size: readonly number[]; readonly channels: number };
  readonly budget: number;
}

/** What a design comes to. */
export interface Outcome {
  readonly size: readonly number[];
  readonly channels: number;
  /** Each layer's. */
  readonly parameters: readonly Count[];
  readonly total: Count;
}

/**
 * What leaves layers behind one another, and what they learn; nothing if a kernel doesn't fit, or cells don't come out whole.
 * `begin` is told of each layer before it is calculated.
 */
export function outcomeOf(
  { size, channels }: Pick<Task, "size" | "channels">,
  layers: readonly DesignedLayer[],
  a: Arithmetic,
  begin?: (at: number) => void,
): Outcome | undefined {
  const parameters: Count[] = [];
  let [cells, inChannels] = [size, channels];
  for (const [at, layer] of layers.entries()) {
    begin?.(at);
    const before = cells;
    cells = before.map((length, axis) => lengthAlong(layer, length, axis, a));
    if (!cells.every((length) => Number.isSafeInteger(length) && length >= 1)) return undefined;
    parameters.push(parametersOf(layer, inChannels, cells, a));
    inChannels = a.outputChannels({ filters: layer.filters, inChannels });
  }
  return { size: cells, channels: inChannels, parameters, total: a.total({ counts: parameters }) };
}

/** Written out key by key: it is asked for each axis of each design that is tried, under each belief. */
export function lengthAlong(layer: DesignedLayer, length: number, axis: number, a: Arithmetic): number {
  const { kernel, stride, padding } = layer;
  return lengthBehind({ type: "conv2d", kernel, stride, padding, dilation: 1, ceil: false }, length, axis, a);
}

function parametersOf(
  { kernel, stride, filters }: DesignedLayer,
  inChannels: number,
  outputSize: readonly number[],
  a: Arithmetic,
): Count {
  const weightsPerFilter = a.weightsPerFilter({ kernelSize: [kernel, kernel], inChannels, groups: 1 });
  return a.convolutionParameters({
    weights: a.weights({ filters, weightsPerFilter }),
    biases: a.biases({ filters, inChannels }),
    filters,
    stride: [stride, stride],
    outputSize,
  });
}

/** Whether a design keeps to the task, under an arithmetic. */
export function solves(task: Task, layers: readonly DesignedLayer[], a: Arithmetic): boolean {
  const outcome = layers.some(skipsCells) ? undefined : outcomeOf(task, layers, a);
  return (
    outcome !== undefined &&
    reaches(task, outcome) &&
    outcome.channels === task.wanted.channels &&
    outcome.total <= task.budget
  );
}

function skipsCells({ kernel, stride }: DesignedLayer): boolean {
  return kernel < stride;
}

function reaches({ wanted }: Task, { size }: Pick<Outcome, "size">): boolean {
  return size.every((length, axis) => length === wanted.size[axis]);
}

export type Setting = keyof DesignedLayer;

/** A setting of one of the layers. */
export interface Place {
  readonly at: number;
  readonly setting: Setting;
}

/**
 * Where a design goes wrong: kernels that skip cells, the last filters if their number isn't what is wanted; if the size isn't reached,
 * the first setting of which another value would reach it, looked for from the last layer on, or else all that change a
 * size; if there are too many parameters, what makes most of them.
 */
export function faults(task: Task, layers: readonly DesignedLayer[]): readonly Place[] {
  const outcome = outcomeOf(task, layers, arithmetic);
  const last = layers.length - 1;
  const skipping = layers.flatMap((layer, at): Place[] =>
    skipsCells(layer) ? [{ at, setting: "kernel" }] : [],
  );
  const filters: readonly Place[] =
    layers[last]?.filters === task.wanted.channels ? [] : [{ at: last, setting: "filters" }];
  const size = outcome && reaches(task, outcome) ? [] : sizeFaults(task, layers);
  const excess = outcome && outcome.total > task.budget && filters.length === 0 ? [excessOf(outcome)] : [];
  return [...skipping, ...filters, ...size, ...excess];
}

const sizeSettings = ["padding", "stride", "kernel"] as const;

const ranges = {
  padding: [0, 1, 2, 3, 4, 5],
  stride: [1, 2, 3, 4, 5, 6],
  kernel: [1, 2, 3, 4, 5, 6, 7, 8, 9],
} as const;

function sizeFaults(task: Task, layers: readonly DesignedLayer[]): readonly Place[] {
  const places = layers
    .flatMap((_, at) => sizeSettings.map((setting): Place => ({ at, setting })).toReversed())
    .toReversed();
  const mended = places.find(({ at, setting }) =>
    setting === "filters"
      ? false
      : ranges[setting].some((value) => sizeReached(task, changed(layers, at, { [setting]: value }))),
  );
  return mended ? [mended] : places;
}

function sizeReached(task: Task, layers: readonly DesignedLayer[]): boolean {
  return task.size.every((length, axis) => {
    let cells = length;
    for (const layer of layers) {
      cells = lengthAlong(layer, cells, axis, arithmetic);
      if (cells < 1) return false;
    }
    return cells === task.wanted.size[axis];
  });
}

/** What to make smaller: the filters of the costliest layer, or its kernel where the filters are asked for. */
function excessOf({ parameters }: Outcome): Place {
  const at = parameters.reduce((most: number, own, one) => (own > (parameters[most] ?? 0) ? one : most), 0);
  return { at, setting: at === parameters.length - 1 ? "kernel" : "filters" };
}

export function changed(
  layers: readonly DesignedLayer[],
  at: number,
  change: Partial<DesignedLayer>,
): readonly DesignedLayer[] {
  return layers.map((layer, one) => (one === at ? { ...layer, ...change } : layer));
}

/** Designs that differ in one layer: what somebody may come to who calculates otherwise. */
export function variants(layers: readonly DesignedLayer[]): readonly (readonly DesignedLayer[])[] {
  return layers
    .flatMap((layer, at) =>
      changesOf(layer, at === layers.length - 1).map((change) => changed(layers, at, change)),
    )
    .toReversed();
}

/** The likeliest last. */
function changesOf(
  { kernel, stride, padding, filters }: DesignedLayer,
  isLast: boolean,
): Partial<DesignedLayer>[] {
  const changes: Partial<DesignedLayer>[] = [
    { kernel: stride },
    { kernel: kernel - 1 },
    { kernel: kernel + 1 },
    { kernel: kernel + 4, padding: padding + 2 },
    { padding: padding + 2 },
    { padding: padding - 1 },
    { padding: 2 * padding },
    { kernel: kernel + 2, padding: padding + 1 },
    { padding: padding + 1 },
  ];
  if (!isLast) changes.push({ filters: 3 * filters }, { filters: 2 * filters });
  return changes.filter((change) => (change.kernel ?? kernel) >= stride && (change.padding ?? padding) >= 0);
}
