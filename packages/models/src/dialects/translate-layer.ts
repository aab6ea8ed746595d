import {
  arithmetic,
  axesOf,
  type Count,
  inOrder,
  layerSchema,
  type LayerSettings,
  type Layout,
  ok,
  product,
  refused,
  type Result,
  type Shape,
} from "@stride/cnn";
import type { Axes, Reading } from "./dialect.ts";
import { readLine } from "./read-line.ts";
import type { Refusal } from "./refusal.ts";
import { type Chain, runChain } from "./run-chain.ts";

/** A framework's layer as layers of ours that stand on shapes with a meaning: maps, not axes by their numbers. */
export interface Translated {
  /** At least one: an identity where nothing is done. */
  readonly layers: readonly LayerSettings[];
  readonly output: Shape;
  /** The output as the framework writes it, its batch too. */
  readonly axes: Axes;
}

export interface NotTranslatable {
  readonly code: "not-translatable";
  readonly layer: string;
}

/**
 * Reads a line as `readLayer` does and finds the layers that do the same on our shapes: what comes out, is learned and costs
 * has to be what the framework's own reading says. `batch` is what the line's shapes begin with.
 */
export function translateLayer(
  line: { readonly layer: string } & Readonly<Record<string, unknown>>,
  inputs: readonly Shape[],
  { layout, batch }: { readonly layout: Layout; readonly batch: Axes },
): Result<Translated, Refusal | NotTranslatable> {
  const read = readLine(line);
  if (!read.ok) return read;
  const { reading } = read.value;
  const own = runChain(reading);
  if (!own.ok) return own;
  const told = reading.layers.length > 0 ? reading.layers : [nothing];
  let second: Translated | undefined;
  for (const layers of candidatesOf(told, layout)) {
    const alike = layers === reading.layers && areSame(reading.input, inputs);
    const ours = alike ? own : runChain({ input: inputs, layers });
    if (!ours.ok || !agree(reading, own.value, ours.value, { layout, batch })) continue;
    const { output } = ours.value;
    const found = { layers, output, axes: [...batch, ...inOrder(output, layout, arithmetic)] };
    if (output.kind !== "axes") return ok(found);
    second ??= found;
  }
  // axes without a meaning only where there is nothing better: the columns of an unfolding
  return second ? ok(second) : refused({ code: "not-translatable", layer: line.layer });
}

/** What an identity is: it has a row, too, and one input. */
const nothing: LayerSettings = { type: "activation", function: "identity" };

/** As they were read, and told in which order the axes stand that they call by their numbers. */
function* candidatesOf(
  layers: readonly LayerSettings[],
  layout: Layout,
): Generator<readonly LayerSettings[]> {
  yield layers;
  yield layers.map((layer) => {
    const told = layerSchema.safeParse({ ...layer, layout });
    return told.success ? told.data : layer;
  });
}

function agree(
  reading: Reading,
  own: Chain,
  ours: Chain,
  { layout, batch }: { readonly layout: Layout; readonly batch: Axes },
): boolean {
  // what stands before the framework's own axes and is no batch
  const leading = reading.batch.slice(batch.length).map((length) => length ?? 1);
  const axes = [...leading, ...reading.axes(own.output)];
  return (
    axes.join() === inOrder(ours.output, layout, arithmetic).join() &&
    same(product(own.multiplyAdds, ...leading), ours.multiplyAdds) &&
    same(own.parameters.trainable, ours.parameters.trainable) &&
    same(own.parameters.nonTrainable, ours.parameters.nonTrainable)
  );
}

/** Whether a reading stands on the very shapes that go in, so that there is nothing to calculate twice. */
function areSame(input: Reading["input"], [shape, ...others]: readonly Shape[]): boolean {
  if (!("kind" in input) || !shape || others.length > 0) return false;
  return input.kind === shape.kind && axesOf(input).join() === axesOf(shape).join();
}

function same(a: Count, b: Count): boolean {
  return BigInt(a) === BigInt(b);
}
