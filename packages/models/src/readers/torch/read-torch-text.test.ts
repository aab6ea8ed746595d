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

  it.each(recorded)("of $model is read the same when its line ends are lost", ({ model, input_shape }) => {
    const printed = printOf(model);
    const whole = readTorchText(printed, input_shape);
    expect(whole.ok).toBe(true);
    for (const between of [" ", ""]) {
      const lines = printed.split("\n").map((line) => (between === "" ? line.trim() : line));
      expect(readTorchText(lines.join(between), input_shape)).toEqual(whole);
    }
  });

  it("of few layers in one line has these layers", () => {
    const text =
      "Sequential((0): Conv2d(3, 16, kernel_size=(3, 3), stride=(1, 1)) (1): ReLU() (2): Flatten(start_dim=1, end_dim=-1) (3): Linear(in_features=576, out_features=10, bias=True))";
    const read = readTorchText(text, [1, 3, 8, 8]);
    if (!read.ok) throw new Error(JSON.stringify(read.problem));
    expect(read.value.network.nodes.map(({ name, layer }) => [name, layer.type])).toEqual([
      ["0", "conv2d"],
      ["1", "activation"],
      ["2", "flatten"],
      ["3", "linear"],
    ]);
  });

  it("with line ends in other places is read the same", () => {
    const text =
      "Sequential((0): Conv2d(3, 16,\n kernel_size=(3, 3)) (1):\nReLU() (2): Sequential(\n(0): ReLU()))";
    const read = readTorchText(text.replace("(1):\n", "(1): \n"), [1, 3, 8, 8]);
    expect(read.ok && read.value.network.nodes.map(({ name }) => name)).toEqual(["0", "1", "2.0"]);
  });

  it.each(["Sequential()", "Sequential(\n)", "Sequential(\n  (0): Sequential()\n)"])(
    "%j has no layer, and that is said",
    (text) => {
      expect(readTorchText(text, [1, 3, 8, 8])).toEqual({
        ok: false,
        problem: { at: undefined, problem: { code: "no-layers" } },
      });
    },
  );
});
