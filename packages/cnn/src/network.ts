import { z } from "zod";
import { layerSchema, type LayerSettings } from "./layers/index.ts";
import { type Shape, shapeSchema } from "./shape.ts";

/** Something that goes into a network. */
export interface NetworkInput {
  readonly name: string;
  readonly shape: Shape;
}

/** One call of a layer. */
export interface NetworkNode {
  /** No other node and no input has this name. */
  readonly name: string;
  /** The inputs' or nodes' names whose outputs go in, in order. */
  readonly from: readonly string[];
  readonly layer: LayerSettings;
  /** The name of the node whose parameters this one uses again: a shared layer learns once and costs each time. */
  readonly shares?: string | undefined;
  /** Its parameters aren't trained. */
  readonly frozen?: boolean | undefined;
}

/** A graph of named layers; in which order they are written doesn't matter. */
export interface Network {
  readonly inputs: readonly NetworkInput[];
  readonly nodes: readonly NetworkNode[];
  /** The names of what comes out. */
  readonly outputs: readonly string[];
}

/** A chain of layers on one input: a network's easy case. */
export interface Sequence {
  readonly input: Shape;
  readonly layers: readonly LayerSettings[];
}

const name = z.string().min(1).max(400);

/** Reads a stored network. Whether its graph holds and its layers fit is found out when it is bound. */
export const networkSchema = z.strictObject({
  inputs: z.array(z.strictObject({ name, shape: shapeSchema })).readonly(),
  nodes: z
    .array(
      z.strictObject({
        name,
        from: z.array(name).readonly(),
        layer: layerSchema,
        shares: name.optional(),
        frozen: z.boolean().optional(),
      }),
    )
    .readonly(),
  outputs: z.array(name).readonly(),
});

/** A chain as a graph. Layers without a name are called by their number, from 1. */
export function sequence({ input, layers }: Sequence, names: readonly string[] = []): Network {
  const nameOf = (index: number) => (index < 0 ? "input" : (names[index] ?? String(index + 1)));
  return {
    inputs: [{ name: nameOf(-1), shape: input }],
    nodes: layers.map((layer, index) => ({ name: nameOf(index), from: [nameOf(index - 1)], layer })),
    outputs: [nameOf(layers.length - 1)],
  };
}
