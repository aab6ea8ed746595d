import { summarize } from "@stride/cnn";
import { describe, expect, it } from "vitest";
import { readTorchSource } from "./read-torch-source.ts";

/** Name, parameters and output's axes of each layer. */
function rowsOf(source: string, input: readonly number[]) {
  const read = readTorchSource(source, input);
  if (!read.ok) throw new Error(JSON.stringify(read.problem));
  const table = summarize(read.value.network, { convention: read.value.convention });
  if (!table.ok) throw new Error(JSON.stringify(table.problem));
  return table.value.rows.map(({ name, parameters, output }) => [
    name,
    read.value.layers.get(name)?.type,
    parameters.trainable,
    output.kind === "feature-map"
      ? [output.channels, ...output.size]
      : [output.kind === "vector" && output.features],
  ]);
}

describe("PyTorch source", () => {
  it("of a Sequential has its layers by their numbers", () => {
    const source = `import torch
from torch import nn

model = nn.Sequential(
    nn.Conv2d(1, 20, 4),
    nn.ReLU(),
    torch.nn.MaxPool2d(2),
    nn.Flatten(),
    nn.Linear(20 * 12 * 12, 10),  # ten digits
)
print(model)
`;
    expect(rowsOf(source, [1, 1, 28, 28])).toEqual([
      ["0", "Conv2d", 340, [20, 25, 25]],
      ["1", "ReLU", 0, [20, 25, 25]],
      ["2", "MaxPool2d", 0, [20, 12, 12]],
      ["3", "Flatten", 0, [2880]],
      ["4", "Linear", 28810, [10]],
    ]);
  });

  it("of an ordered dictionary has its layers by their names, and variables are what was assigned last", () => {
    const source = `
width = 8
width = width + 8
features = nn.Sequential(OrderedDict([("conv", nn.Conv2d(3, width, 3, padding=1)), ("relu", nn.ReLU(inplace=True))]))
x = torch.randn(1, 3, 32, 32)
model = nn.Sequential(collections.OrderedDict({"features": features, "head": nn.Sequential(nn.Flatten(), nn.Linear(width * 4 * 4, 2))}))
model.eval()
loss = nn.CrossEntropyLoss()
`;
    expect(rowsOf(source, [1, 3, 4, 4])).toEqual([
      ["features.conv", "Conv2d", 448, [16, 4, 4]],
      ["features.relu", "ReLU", 0, [16, 4, 4]],
      ["head.0", "Flatten", 0, [256]],
      ["head.1", "Linear", 514, [2]],
    ]);
  });

  it("that puts a layer into a network twice shares its parameters", () => {
    const source =
      "conv = nn.Conv2d(3, 3, 3, padding='same')\nnet = nn.Sequential(conv, nn.ReLU(), conv).to(device)";
    expect(rowsOf(source, [1, 3, 4, 4])).toEqual([
      ["0", "Conv2d", 84, [3, 4, 4]],
      ["1", "ReLU", 0, [3, 4, 4]],
      ["2", "Conv2d", 0, [3, 4, 4]],
    ]);
    const read = readTorchSource(source, [1, 3, 4, 4]);
    expect(read.ok && read.value.layers.get("2")?.name).toBe("0");
  });

  it.each([
    ["", undefined, { code: "missing", what: "nn.Sequential(…)" }],
    ["x = 1", undefined, { code: "missing", what: "nn.Sequential(…)" }],
    ["class Net(nn.Module):\n  pass\n  x = 1", 1, { code: "unknown-block", name: "Net" }],
    ["\nmodel = Net()", 2, { code: "unknown-block", name: "Net" }],
    ["model = models.resnet18()", 1, { code: "unknown-block", name: "models.resnet18" }],
    ["model = nn.Sequential(\n  nn.Foo(1))", 2, { code: "unknown-block", name: "nn.Foo" }],
    ["model = nn.Sequential(\n  nn.Linear(n, 1))", 2, { code: "malformed", expected: "a value", found: "n" }],
    [
      "model = nn.Sequential(nn.Linear('a' + 1, 1))",
      1,
      { code: "malformed", expected: "numbers", found: "+" },
    ],
    ["model = nn.Sequential(3)", 1, { code: "malformed", expected: "a module", found: "number" }],
    ["model = nn.Sequential(\n*layers)", 2, { code: "malformed", expected: "an expression", found: "*" }],
    ["model = nn.Sequential(a=1)", 1, { code: "malformed", expected: "modules", found: "a=" }],
    [
      "model = nn.Sequential(OrderedDict([('a.b', nn.ReLU())]))",
      1,
      { code: "malformed", expected: "a name without a dot", found: "a.b" },
    ],
    [
      "model = nn.Sequential(OrderedDict([('a', nn.ReLU()), ('a', nn.ReLU())]))",
      1,
      { code: "malformed", expected: "another name", found: "a" },
    ],
    [
      "model = nn.Sequential(OrderedDict([nn.ReLU()]))",
      1,
      { code: "malformed", expected: '("name", module)', found: "something else" },
    ],
    // what changes a network that was read
    [
      "model = nn.Sequential(nn.ReLU())\nmodel.append(nn.ReLU())",
      2,
      { code: "malformed", expected: "eval, train, to, cuda, cpu, float, double, half", found: "append" },
    ],
    [
      "model = nn.Sequential(nn.ReLU())\nmodel.fc = nn.Linear(1, 2)",
      2,
      { code: "malformed", expected: "a name", found: "model.fc" },
    ],
  ])("%j is refused", (source, line, problem) => {
    const at = line === undefined ? undefined : { line };
    expect(readTorchSource(source, [1, 3, 4, 4])).toEqual({ ok: false, problem: { at, problem } });
  });

  it("of a layer that doesn't fit is refused with the layer's name and line", () => {
    const source = "model = nn.Sequential(\n  nn.ReLU(),\n  nn.Conv2d(1, 2, 3),\n)";
    expect(readTorchSource(source, [1, 3, 4, 4])).toEqual({
      ok: false,
      problem: {
        at: { node: "1", line: 3 },
        problem: { code: "channels-mismatch", expected: 1, got: 3 },
      },
    });
  });

  it.each([
    [
      "doubles thirty times",
      "nodes",
      Array.from({ length: 30 }, () => "model = nn.Sequential(model, model)\n"),
    ],
    [
      "is nested 10,000 times",
      "depth",
      Array.from({ length: 10_000 }, () => "model = nn.Sequential(model)\n"),
    ],
  ])("of a network that %s is refused in no time", { retry: 2 }, (_, what, lines) => {
    const start = performance.now();
    const source = `model = nn.ReLU()\n${lines.join("")}`;
    expect(readTorchSource(source, [1, 3, 4, 4])).toMatchObject({
      ok: false,
      problem: { problem: { code: "too-large", what } },
    });
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});
