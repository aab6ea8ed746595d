import { summarize, writtenShape } from "@stride/cnn";
import { describe, expect, it } from "vitest";
import { printOf, recorded } from "./fixtures/torchvision.ts";
import { readTorchText } from "./read-torch-text.ts";

describe("the text of print(model)", () => {
  it.each(recorded)("of $model gives the recorded layers", (network) => {
    const read = readTorchText(printOf(network.model), network.input_shape);
    if (!read.ok) throw new Error(JSON.stringify(read.problem));
    const { layers, convention } = read.value;
    const table = summarize(read.value.network, { convention });
    if (!table.ok) throw new Error(JSON.stringify(table.problem));
    const calls = new Set<string>();
    const rows = table.value.rows.flatMap(({ name, output, parameters }) => {
      const layer = layers.get(name);
      if (!layer || layer.functional) return [];
      // the record repeats a shared layer's parameters with each call
      const params = calls.has(layer.name) ? [] : [parameters.trainable];
      calls.add(layer.name);
      return [[layer.name, layer.type, writtenShape(output, table.value.convention), ...params]];
    });
    const seen = new Set<string>();
    const expected = network.rows.map(([name, type, shape, params]) => {
      const again = seen.has(name);
      seen.add(name);
      return again ? [name, type, shape] : [name, type, shape, params];
    });
    expect(rows).toEqual(expected);
    expect(table.value.totals.parameters).toEqual({ trainable: network.params_total, nonTrainable: 0 });
    expect(table.value.totals.cost).toBe(network.conv_plus_linear_macs);
  });
});
