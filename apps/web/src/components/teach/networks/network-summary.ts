import { arithmetic, axesOf, inOrder, layerSchema, type Network, summarize } from "@stride/cnn";
import { layerName } from "@stride/exercises/layer-words";
import type { NotRead, ReadNetwork } from "./network-job.ts";

type Summary =
  { readonly ok: true; readonly read: ReadNetwork } | { readonly ok: false; readonly problem: NotRead };

/** A network with its table: every shape in the order of its layout, every layer by the name that learners read. */
export function networkSummary(
  network: Network,
  source: ReadNetwork["source"],
  layout: ReadNetwork["layout"],
): Summary {
  const table = summarize(network, { receptiveFields: false });
  if (!table.ok) {
    const { layer, problem } = table.problem;
    return { ok: false, problem: { problem, at: { node: layer } } };
  }
  const [input] = network.inputs;
  const names = new Map(network.nodes.map(({ name, layer }) => [name, layerName(layerSchema.parse(layer))]));
  return {
    ok: true,
    read: {
      ...{ network, source, layout },
      input: {
        shape: input ? inOrder(input.shape, layout, arithmetic) : [],
        drawn: input ? axesOf(input.shape) : [],
      },
      rows: table.value.rows.map(({ name, type, output, parameters }) => ({
        name,
        layer: type,
        called: names.get(name) ?? { en: type, ko: type },
        output: inOrder(output, layout, arithmetic),
        drawn: axesOf(output),
        parameters: parameters.trainable,
      })),
      total: table.value.totals.parameters.trainable,
    },
  };
}
