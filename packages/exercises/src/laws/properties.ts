import { bindLayer, layerSchema, type LayerSettings, type Shape, shapeSchema } from "@stride/cnn";
import { z } from "zod";
import type { Answer } from "../answer.ts";

/** An answer in which one field isn't the key's. */
interface Answered {
  readonly given: unknown;
  readonly key: Answer;
  readonly answer: Answer;
  readonly changed: string;
}

/**
 * Whether an answer has what is asked, for the kinds in which many are right: calculated from the layers themselves, not as
 * the kinds do it.
 */
export const properties: ReadonlyMap<string, (answered: Answered) => boolean> = new Map([
  ["missing-hyperparameter", givesTheSize],
  ["reverse-design", keepsToTheTask],
  ["broken-network", fitsTogether],
  ["graph-shapes", isAStride],
]);

function numberOf(answer: Answer, id: string): number {
  return Number(answer[id]?.[0] ?? NaN);
}

/** What leaves a layer; nothing if it can't be, or doesn't fit. */
function behind(settings: unknown, ...inputs: readonly Shape[]): Shape | undefined {
  const layer = layerSchema.safeParse(settings);
  const bound = layer.success ? bindLayer(layer.data) : undefined;
  if (!bound?.ok || bound.value.problem(inputs)) return undefined;
  return bound.value.outputShape(inputs);
}

function isSame(one: Shape | undefined, other: Shape | undefined): boolean {
  return one !== undefined && JSON.stringify(one) === JSON.stringify(other);
}

const window = z.looseObject({
  type: z.string(),
  kernel: z.number(),
  stride: z.number(),
  padding: z.number(),
  dilation: z.number(),
  ceil: z.boolean(),
});
const asksSettings = z.looseObject({ size: z.array(z.number()), window });

function givesTheSize({ given, answer }: Answered): boolean {
  const { size, window: drawn } = asksSettings.parse(given);
  const input: Shape = { kind: "feature-map", channels: 1, size };
  const own = Object.fromEntries(Object.keys(answer).map((id) => [id, numberOf(answer, id)]));
  const [wanted, reached] = [drawn, { ...drawn, ...own }].map(({ type, kernel, ceil, ...settings }) => {
    const { stride, padding, dilation } = settings;
    return behind(
      {
        ...{ type, kernelSize: kernel, stride, padding },
        ...(type.includes("conv") ? { outChannels: 1 } : { ceilMode: ceil }),
        ...(type === "avg-pool2d" ? {} : { dilation }),
      },
      input,
    );
  });
  return isSame(wanted, reached);
}

const designed = z.looseObject({
  size: z.array(z.number()),
  channels: z.number(),
  layers: z.array(
    z.object({ kernel: z.number(), stride: z.number(), padding: z.number(), filters: z.number() }),
  ),
  budget: z.number(),
});
type Designed = z.output<typeof designed>;

function keepsToTheTask({ given, answer }: Answered): boolean {
  const { layers, budget, ...from } = designed.parse(given);
  const own = layers.map((_, at) => ({
    kernel: numberOf(answer, `kernel${at + 1}`),
    stride: numberOf(answer, `stride${at + 1}`),
    padding: numberOf(answer, `padding${at + 1}`),
    filters: numberOf(answer, `filters${at + 1}`),
  }));
  const skips = own.some(({ kernel, stride }) => kernel < stride);
  const [wanted, reached] = [layers, own].map((one) => outcomeOf(from, one));
  return !skips && isSame(wanted?.shape, reached?.shape) && (reached?.parameters ?? Infinity) <= budget;
}

function outcomeOf({ size, channels }: Pick<Designed, "size" | "channels">, layers: Designed["layers"]) {
  let shape: Shape = { kind: "feature-map", channels, size };
  let parameters = 0;
  for (const { kernel, stride, padding, filters } of layers) {
    const inChannels = shape.channels;
    const next = behind({ type: "conv2d", outChannels: filters, kernelSize: kernel, stride, padding }, shape);
    if (next?.kind !== "feature-map") return undefined;
    parameters += filters * (kernel * kernel * inChannels + 1);
    shape = next;
  }
  return { shape, parameters };
}

const line = z.looseObject({
  input: shapeSchema,
  stations: z.array(
    z.looseObject({
      name: z.string(),
      from: z.array(z.string()),
      layer: layerSchema,
      features: z.number().optional(),
    }),
  ),
  repair: z.object({ name: z.string(), setting: z.string() }),
});

const settingNames: Readonly<Record<string, string>> = {
  ...{ filters: "outChannels", kernel: "kernelSize", stride: "stride" },
  ...{ padding: "padding", groups: "groups" },
};

/** The drawn change, with another value. */
function fitsTogether({ given, answer, changed }: Answered): boolean {
  const { input, stations, repair } = line.parse(given);
  if (changed !== "value") return false;
  const value = numberOf(answer, "value");
  const shapes = new Map<string, Shape>([["input", input]]);
  for (const { name, from, layer, features } of stations) {
    const isChanged = name === repair.name;
    const width = isChanged && repair.setting === "features" ? value : features;
    const setting = isChanged ? settingNames[repair.setting] : undefined;
    const settings: LayerSettings | object = setting === undefined ? layer : { ...layer, [setting]: value };
    const inputs = from.flatMap((source) => shapes.get(source) ?? []);
    const [first] = inputs;
    if (width !== undefined && (first?.kind !== "vector" || first.features !== width)) return false;
    const shape = behind(settings, ...inputs);
    if (!shape) return false;
    shapes.set(name, shape);
  }
  return true;
}

const graph = z.looseObject({
  network: z.looseObject({ inputs: z.array(z.looseObject({ shape: shapeSchema })) }),
});

/** A 1 × 1 shortcut in such strides comes to the map that the drawn one does; no other field may be changed. */
function isAStride({ given, key, answer, changed }: Answered): boolean {
  const [input] = graph.parse(given).network.inputs;
  if (changed !== "stride" || !input) return false;
  const shortcut = (stride: number) =>
    behind({ type: "conv2d", outChannels: 1, kernelSize: 1, stride }, input.shape);
  return isSame(shortcut(numberOf(answer, "stride")), shortcut(numberOf(key, "stride")));
}
