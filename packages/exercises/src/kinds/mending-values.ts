import { arithmetic, axesOf, type Shape } from "@stride/cnn";
import { bound } from "../layer-calculation.ts";
import { type Line, type Repair, repaired, settingsOf, type Station, type Walk } from "./repair.ts";

/** One setting of one layer, whatever its value. */
export type Changeable = Omit<Repair, "value">;

/**
 * Values of a setting, among them one that mends the network if any does; none where the setting has no part in the misfit.
 * Kernels and strides that reach beyond the padded map, groups beyond the channels, change nothing more; features have
 * to be those that come in. Filters are solved for, since all that depends on them grows evenly with them. A padding is
 * tried up to the longest axis, which trebles the map.
 */
export function valuesThatMayMend(line: Line, truly: Walk, changeable: Changeable): Iterable<number> {
  const { misfit } = truly;
  const station = line.stations.find(({ name }) => name === changeable.name);
  if (!misfit || !station || !standsOn(line, misfit.name, station.name)) return [];
  const inputs = station.from.flatMap((name) => truly.shapes.get(name) ?? []);
  const longest = Math.max(1, ...[...truly.shapes.values()].flatMap(sizesOf));
  const padding = settingsOf(station).find(({ setting }) => setting === "padding")?.value ?? 0;
  switch (changeable.setting) {
    case "features":
      return inputs.flatMap((shape) => (shape.kind === "vector" ? [shape.features] : []));
    case "kernel":
    case "stride":
      return upTo(1, longest + 2 * padding);
    case "padding":
      return upTo(0, longest);
    case "groups":
      return upTo(1, Math.max(1, ...inputs.map(channelsOf)));
    case "filters":
      return filtersThatMayMend(line, truly, station);
    default:
      return changeable.setting satisfies never;
  }
}

/** No more values than this are tried, however large a network that nobody drew. */
const MOST_TRIED = 1000;

function upTo(first: number, last: number): number[] {
  return Array.from({ length: Math.min(last - first + 1, MOST_TRIED) }, (_, at) => first + at);
}

function sizesOf(shape: Shape): readonly number[] {
  return shape.kind === "feature-map" ? shape.size : [];
}

function channelsOf(shape: Shape): number {
  return shape.kind === "feature-map" ? shape.channels : (axesOf(shape).at(-1) ?? 1);
}

/** Whether a layer is another one, or reads what comes of it. */
function standsOn({ stations }: Line, name: string, below: string): boolean {
  const above = new Set([below]);
  for (const station of stations)
    if (station.from.some((source) => above.has(source))) above.add(station.name);
  return above.has(name);
}

/**
 * Either something has to be as many as something else, which one number of filters makes so, or 1, which goes with all
 * in a merge; or all that matters is what divides them, which comes again after the groups' common multiple.
 */
function* filtersThatMayMend(line: Line, truly: Walk, { name }: Station): Generator<number> {
  const period = line.stations.map(groupsOf).reduce(leastMultiple, 1);
  // Beyond all other channels, where an axis that is repeated along another no longer is.
  const beyond = period * (1 + Math.max(...[...truly.shapes.values()].map(channelsOf)));
  const [few, many] = [beyond, 2 * beyond].map((value) =>
    gaps(line, truly, { name, setting: "filters", value }),
  );
  yield* upTo(1, period);
  for (const [at, gap] of (few ?? []).entries()) {
    const growth = ((many?.[at] ?? gap) - gap) / beyond;
    const value = beyond - gap / growth;
    if (Number.isSafeInteger(value) && value >= 1) yield value;
  }
}

function groupsOf(station: Station): number {
  return settingsOf(station).find(({ setting }) => setting === "groups")?.value ?? 1;
}

function leastMultiple(one: number, other: number): number {
  let multiple = one;
  while (multiple % other !== 0 && multiple < MOST_TRIED) multiple += one;
  return multiple;
}

/** By how much everything that has to be alike is not, in a changed network that is calculated all the same. */
function gaps(line: Line, truly: Walk, repair: Repair): number[] {
  const shapes = new Map<string, Shape>();
  const found: number[] = [];
  for (const { from, layer, features, changed = bound(layer), name } of repaired(line, repair)?.stations ??
    []) {
    const inputs = from.flatMap((source) => shapes.get(source) ?? truly.shapes.get(source) ?? []);
    const [first] = inputs;
    const isBehind =
      name === repair.name || from.some((source) => shapes.has(source)) || !truly.shapes.has(name);
    if (!first || !isBehind) continue;
    if (features !== undefined) found.push(channelsOf(first) - features);
    for (const other of inputs.slice(1)) found.push(channelsOf(other) - channelsOf(first));
    const output = changed.output(inputs);
    if (!output.ok && output.problem.code.startsWith("wrong-")) return found;
    shapes.set(name, output.ok ? output.value : changed.outputShape(inputs, arithmetic));
  }
  return found;
}
