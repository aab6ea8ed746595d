import { layerSchema, type LayerSettings } from "./layers/index.ts";

/** Other values of one setting of a layer, the nearest first. */
export interface Nearby {
  readonly setting: string;
  readonly values: readonly unknown[];
}

/** How far numbers are changed: by ones up to here, then twice as far each time. */
const ONES = 256;

/** A layer's settings that are numbers, or numbers an axis, changed one at a time. */
export function nearbySettings(layer: LayerSettings): readonly Nearby[] {
  const read = layerSchema.safeParse(layer);
  if (!read.success) return [];
  return Object.entries(read.data).flatMap(([setting, value]): Nearby[] => {
    const values = valuesNear(value);
    return values.length > 0 ? [{ setting, values }] : [];
  });
}

function valuesNear(value: unknown): readonly unknown[] {
  if (typeof value === "number") return around(value);
  if (value === "valid") return around(0);
  if (!Array.isArray(value)) return [];
  const list: readonly unknown[] = value;
  return interleaved(list.map((one, axis) => elementsNear(one).map((near) => list.with(axis, near))));
}

/** Along one axis: a number, or the cells on both sides. */
function elementsNear(value: unknown): readonly unknown[] {
  if (typeof value === "number") return around(value);
  if (typeof value !== "object" || value === null || !("before" in value && "after" in value)) return [];
  const { before, after } = value;
  if (typeof before !== "number" || typeof after !== "number") return [];
  return interleaved([
    around(before).map((cells) => ({ before: cells, after: after + cells - before })),
    around(after).map((cells) => ({ before, after: cells })),
  ]);
}

/** Whole numbers above 0 (padding may also be 0), the nearest first. */
function around(value: number): readonly number[] {
  const steps = Array.from({ length: ONES }, (_, index) => index + 1);
  for (let step = ONES * 2; step < value * 2 && steps.length < 2 * ONES; step *= 2) steps.push(step);
  return steps.flatMap((step) => [value - step, value + step]).filter((near) => near >= 0);
}

/** The first of each, then the second of each. */
function interleaved<Value>(lists: readonly (readonly Value[])[]): readonly Value[] {
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  return Array.from({ length: longest }, (_, place) =>
    lists.flatMap((list) => list.slice(place, place + 1)),
  ).flat();
}
