import {
  type Arithmetic,
  arithmetic,
  axesOf,
  bindLayer,
  type BoundLayer,
  layerSchema,
  type LayerSettings,
  type Shape,
} from "@stride/cnn";
import { bound } from "../layer-calculation.ts";
import { isSameShape } from "./claims.ts";

/** A call of a layer; of a dense one, for how many features it was written. */
export interface Station {
  readonly name: string;
  readonly from: readonly string[];
  readonly layer: LayerSettings;
  readonly features?: number | undefined;
  /** The calculation, where it isn't quite this layer's. */
  readonly changed?: BoundLayer;
}

/** Layers in an order in which they can be calculated. */
export interface Line {
  readonly input: Shape;
  readonly stations: readonly Station[];
}

/** The name of what goes in. */
export const INPUT = "input";

/** A layer that doesn't fit what it is given. */
export interface Misfit {
  readonly name: string;
  readonly inputs: readonly Shape[];
}

/** The shapes of a line under an arithmetic, as far as it goes, and where it stops. */
export interface Walk {
  readonly shapes: ReadonlyMap<string, Shape>;
  readonly misfit: Misfit | undefined;
}

/** The first layer that doesn't fit what it is given, under an arithmetic; nothing if all fit. */
export function misfitOf(line: Line, a: Arithmetic, begin?: (station: Station) => void): Misfit | undefined {
  return walk(line, a, begin).misfit;
}

/** `begin` is told of each station before it is calculated. */
export function walk({ input, stations }: Line, a: Arithmetic, begin?: (station: Station) => void): Walk {
  const shapes = new Map([[INPUT, input]]);
  for (const station of stations) {
    begin?.(station);
    const next = stepTo(station, (name) => shapes.get(name), a);
    if (!next.shape) return { shapes, misfit: next.misfit };
    shapes.set(station.name, next.shape);
  }
  return { shapes, misfit: undefined };
}

/** Whether a changed line comes past where the unchanged one stopped; only what stands behind the change is calculated again. */
export function comesPast({ stations }: Line, before: Walk, a: Arithmetic): boolean {
  const anew = new Map<string, Shape>();
  for (const station of stations) {
    const isLast = station.name === before.misfit?.name;
    if (isLast || station.changed || station.from.some((source) => anew.has(source))) {
      const { shape } = stepTo(station, (name) => anew.get(name) ?? before.shapes.get(name), a);
      if (!shape || isLast) return shape !== undefined;
      anew.set(station.name, shape);
    }
  }
  return true;
}

/** Whether all layers of a changed line fit, by the true arithmetic; what doesn't stand on the change is as it was. */
export function comesThrough({ stations }: Line, before: Walk): boolean {
  const anew = new Map<string, Shape>();
  for (const station of stations) {
    const isAsBefore =
      !station.changed && before.shapes.has(station.name) && !station.from.some((source) => anew.has(source));
    if (isAsBefore) continue;
    const { shape } = stepTo(station, (name) => anew.get(name) ?? before.shapes.get(name), arithmetic);
    if (!shape) return false;
    anew.set(station.name, shape);
  }
  return true;
}

type Step =
  | { readonly shape: Shape; readonly misfit?: undefined }
  | { readonly shape?: undefined; readonly misfit: Misfit };

function stepTo(station: Station, shapeOf: (name: string) => Shape | undefined, a: Arithmetic): Step {
  const inputs = station.from.map(shapeOf).filter((shape) => shape !== undefined);
  const shape = outputOf(station, inputs, a);
  return shape ? { shape } : { misfit: { name: station.name, inputs } };
}

/** What comes out of a layer; nothing if it doesn't fit. */
function outputOf(
  { layer, features, changed = bound(layer) }: Station,
  inputs: readonly Shape[],
  a: Arithmetic,
): Shape | undefined {
  if (inputs.length === 0 || !inputs.every(isWhole)) return undefined;
  const [first] = inputs;
  if (features !== undefined && (first?.kind !== "vector" || first.features !== features)) return undefined;
  const output = changed.output(inputs, a);
  if (output.ok) return output.value;
  return a !== arithmetic && isBelievedToFit(layer, changed, inputs, a)
    ? changed.outputShape(inputs, a)
    : undefined;
}

/** Whole axes come out even under a wrong arithmetic, or it isn't asked any further. */
function isWhole(shape: Shape): boolean {
  return axesOf(shape).every((length) => Number.isSafeInteger(length) && length >= 1);
}

/** Who adds channels up sees nothing wrong with different ones, and who joins every axis nothing wrong with different sizes. */
function isBelievedToFit(
  layer: LayerSettings,
  calculation: BoundLayer,
  inputs: readonly Shape[],
  a: Arithmetic,
): boolean {
  const sizes = inputs.map((shape) => (shape.kind === "feature-map" ? shape.size.join() : ""));
  const isTold = layer.type === "concatenate" || (layer.type === "merge" && new Set(sizes).size === 1);
  return (
    isTold && !isSameShape(calculation.outputShape(inputs, a), calculation.outputShape(inputs, arithmetic))
  );
}

/** What can be set of a layer by one number, the same along both axes. */
export const repairSettings = ["filters", "kernel", "stride", "padding", "groups", "features"] as const;
export type RepairSetting = (typeof repairSettings)[number];

/** Another value of one setting of one layer. */
export interface Repair {
  readonly name: string;
  readonly setting: RepairSetting;
  readonly value: number;
}

/** The settings of a layer that can be changed, and what they are now. */
export function settingsOf({ layer, features }: Station): readonly Omit<Repair, "name">[] {
  const all: Omit<Repair, "name">[] = [];
  const { outChannels, kernelSize, stride, padding, groups } = numbersOf(layer);
  if (outChannels !== undefined) all.push({ setting: "filters", value: outChannels });
  if (kernelSize !== undefined) all.push({ setting: "kernel", value: kernelSize });
  if (stride !== undefined) all.push({ setting: "stride", value: stride });
  if (padding !== undefined) all.push({ setting: "padding", value: padding });
  if (groups !== undefined && groups > 1) all.push({ setting: "groups", value: groups });
  if (features !== undefined) all.push({ setting: "features", value: features });
  return all;
}

/** A layer's numbers, along the first axis. */
function numbersOf(layer: LayerSettings) {
  const first = (value: unknown): number | undefined => {
    const one: unknown = Array.isArray(value) ? value[0] : value;
    if (typeof one === "object" && one !== null && "before" in one) return Number(one.before);
    return typeof one === "number" ? one : undefined;
  };
  const told: Readonly<Record<string, unknown>> = layer;
  const slides = "kernelSize" in layer;
  return {
    outChannels: first(told["outChannels"]),
    kernelSize: first(told["kernelSize"]),
    stride: slides
      ? (first(told["stride"]) ?? (isPooling(layer) ? first(told["kernelSize"]) : 1))
      : undefined,
    padding: slides ? (first(told["padding"]) ?? 0) : undefined,
    groups: first(told["groups"]),
  };
}

function isPooling({ type }: LayerSettings): boolean {
  return type.includes("pool");
}

const keys = {
  filters: "outChannels",
  kernel: "kernelSize",
  stride: "stride",
  padding: "padding",
  groups: "groups",
} as const;

/** The line with a setting changed; nothing if the layer can't have that value. */
export function repaired(line: Line, { name, setting, value }: Repair): Line | undefined {
  const stations = line.stations.map((station) => {
    if (station.name !== name) return station;
    if (setting === "features") return { ...station, features: value };
    const changed = bindLayer({ ...station.layer, [keys[setting]]: value });
    return changed.ok ? { ...station, changed: changed.value } : undefined;
  });
  const sound = stations.filter((station) => station !== undefined);
  return sound.length === stations.length ? { ...line, stations: sound } : undefined;
}

/** A station with a setting changed for good; as it was if its layer can't have that value. */
export function changedStation(station: Station, { setting, value }: Omit<Repair, "name">): Station {
  if (setting === "features") return { ...station, features: value };
  const layer = layerSchema.safeParse({ ...station.layer, [keys[setting]]: value });
  return layer.success ? { ...station, layer: layer.data } : station;
}

/** How far other values are looked for. */
const near = {
  kernel: [-1, 1, -2, 2],
  stride: [-1, 1],
  padding: [-1, 1, 2],
  groups: [-1, 1, -2, 2],
} as const;

/**
 * Other values with which a misfit might fit: a dense layer's features as they come in, then those near the present ones of
 * the layer itself and those that it reads, and as many filters as its other inputs have channels.
 */
export function* likelyRepairs({ stations }: Line, { name, inputs }: Misfit): Generator<Repair> {
  const misfit = stations.find((station) => station.name === name);
  const [first] = inputs;
  if (misfit?.features !== undefined && first?.kind === "vector") {
    yield { name, setting: "features", value: first.features };
  }
  const channels = new Set(inputs.flatMap((shape) => (shape.kind === "feature-map" ? [shape.channels] : [])));
  const close = stations.filter((station) => station.name === name || misfit?.from.includes(station.name));
  for (const station of close.toReversed()) {
    for (const { setting, value } of settingsOf(station)) {
      if (setting === "features") continue;
      const values = setting === "filters" ? [...channels] : near[setting].map((step) => value + step);
      for (const other of values) {
        if (other !== value && other >= (setting === "padding" ? 0 : 1)) {
          yield { name: station.name, setting, value: other };
        }
      }
    }
  }
}
