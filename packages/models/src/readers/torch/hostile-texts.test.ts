import { describe, expect, it } from "vitest";
import { readTorchText } from "./read-torch-text.ts";

const input = [1, 3, 8, 8];

describe("a text that is no print(model)", () => {
  it.each([
    ["", 1, "a module", "the end of the text"],
    ["Sequential(", 1, ")", "the end of the text"],
    ["Sequential(\n  (0): ReLU()\n", 3, ")", "the end of the text"],
    ["Sequential(\n)\n)", 3, "the end of the text", ")"],
    [")", 1, "a module", ")"],
    ["hello", 1, "Module(…)", "hello"],
    ["None", 1, "Module(…)", "None"],
    ["ReLU() ReLU(", 1, ")", "("],
    ["Sequential(\n  (0): ReLU(\n  (1): ReLU()\n)", 4, ")", "the end of the text"],
    ["Sequential(\n  (0): Conv2d(1, 2, kernel_size=(3, 3)\n)", 2, ")", "the end of the text"],
    ["Sequential(\n  (0): Conv2d(1 2)\n)", 2, ")", "2"],
    ["Sequential(\n  (0): ReLU()\n  (0): ReLU()\n)", 3, "another name", "0"],
    ["Sequential(\n  (a.b): ReLU()\n)", 2, "a name without a dot", "a.b"],
    ["Sequential(\n  (): ReLU()\n)", 2, "a name without a dot", ""],
    ["Sequential(\n  (0): ReLU()\n  ReLU()\n)", 3, "(name): Module(…)", "ReLU()"],
    ["Sequential(\n  (0-3): 3 x ReLU()\n)", 2, "4 x", "3 x"],
    ["Sequential(\n  (3-0): 2 x ReLU()\n)", 2, "-2 x", "2 x"],
  ])("%j is refused with its line", (text, line, expected, found) => {
    expect(readTorchText(text, input)).toEqual({
      ok: false,
      problem: { at: { line }, problem: { code: "malformed", expected, found } },
    });
  });

  it.each([
    ["Sequential(\n  (0): MyBlock()\n)", "MyBlock", 2],
    ["Sequential(\n  (0): LSTM(8, 8)\n)", "LSTM", 2],
    ["__proto__(\n)", "__proto__", 1],
    ["Sequential(\n  (0): constructor()\n)", "constructor", 2],
  ])("%j is refused by its class", (text, name, line) => {
    expect(readTorchText(text, input)).toEqual({
      ok: false,
      problem: { at: { line }, problem: { code: "unknown-block", name } },
    });
  });

  it.each([
    ["Net(\n  (conv): Conv2d(3, 8, kernel_size=(3, 3), stride=(1, 1))\n)", "Net", 1],
    ["Sequential(\n  (0): Net(\n    (0): ReLU()\n  )\n)", "Net", 2],
    ["ModuleList(\n  (0): ReLU()\n)", "ModuleList", 1],
    // other people's block of the same name
    ["BasicBlock(\n  (conv1): ReLU()\n  (shortcut): Sequential()\n)", "BasicBlock", 1],
    ["Sequential(\n  (0): Conv2d(\n    (0): ReLU()\n  )\n)", "Conv2d", 2],
  ])("%j is refused, since it doesn't tell in which order the modules are called", (text, name, line) => {
    expect(readTorchText(text, input)).toEqual({
      ok: false,
      problem: { at: { line }, problem: { code: "unknown-order", name } },
    });
  });

  const nested = (depth: number) => `${"Sequential(\n(0): ".repeat(depth)}ReLU()\n${")\n".repeat(depth)}`;
  const repeated = (levels: number) =>
    `Sequential(\n${"(0-99): 100 x Sequential(\n".repeat(levels)}(0): ReLU()\n${")\n".repeat(levels + 1)}`;

  it.each([
    ["10,000 nested modules", nested(10_000), "depth"],
    ["65 nested modules", nested(65), "depth"],
    [
      "1,000,000 modules",
      `Sequential(\n${Array.from({ length: 1_000_000 }, (_, n) => `(${n}): A()\n`).join("")}`,
      "bytes",
    ],
    [
      "100,000 modules",
      `Sequential(\n${Array.from({ length: 100_000 }, (_, n) => `(${n}): A()\n`).join("")}`,
      "nodes",
    ],
    ["99,999,999 times a block", "Sequential(\n(0-99999998): 99999999 x Block(\n)\n)", "nodes"],
    [
      "a huge number of times a block",
      `Sequential(\n(0-${"9".repeat(400)}): ${"9".repeat(400)} x Block(\n)\n)`,
      "nodes",
    ],
    ["a hundred times a hundred times a hundred", repeated(3), "nodes"],
    [
      "repeated nothings",
      `Sequential(\n${Array.from({ length: 9 }, (_, n) => `(${n}0000-${n}9998): 9999 x None\n`).join("")})`,
      "nodes",
    ],
    ["100,000 brackets in a layer", `ReLU(${"(".repeat(100_000)})`, "depth"],
    ["900,000 brackets in a layer", `ReLU(${"(".repeat(900_000)})`, "nodes"],
  ])("of %s is refused in no time", { retry: 2 }, (_, text, what) => {
    const start = performance.now();
    expect(readTorchText(text, input)).toMatchObject({
      ok: false,
      problem: { problem: { code: "too-large", what } },
    });
    expect(performance.now() - start).toBeLessThan(2_000);
  });

  it("1,000,000 empty lines are read to the end", () => {
    expect(readTorchText(`${"\n".repeat(1_000_000)}ReLU()`, input)).toMatchObject({ ok: true });
  });

  it.each([
    ["Conv2d(nan, 8, kernel_size=(3, 3))", { code: "unreadable", path: ["in_channels"] }],
    ["Conv2d(3, 1e400, kernel_size=(3, 3))", { code: "invalid-setting", path: ["out_channels"] }],
    ["Conv2d(3, -8, kernel_size=(3, 3))", { code: "invalid-setting", path: ["out_channels"] }],
    ["Conv2d(3, 8, kernel_size=(0, 3))", { code: "invalid-setting", path: ["kernel_size"] }],
    ["Conv2d(4, 8, kernel_size=(3, 3))", { code: "channels-mismatch", expected: 4, got: 3 }],
    ["Conv2d(3, 8, kernel_size=(9, 9))", { code: "kernel-exceeds-input", kernel: 9, input: 8 }],
    ["Linear(in_features=7, out_features=2)", { code: "features-mismatch", expected: 7, got: 8 }],
  ])("a layer %s is refused with its name and line", (layer, problem) => {
    expect(readTorchText(`Sequential(\n  (0): ReLU()\n  (1): ${layer}\n)`, input)).toMatchObject({
      ok: false,
      problem: { at: { node: "1", line: 3 }, problem },
    });
  });

  it("a network of 1,000 layers is read", () => {
    const layers = Array.from({ length: 1_000 }, (_, n) => `(${n}): Conv2d(3, 3, kernel_size=(1, 1))\n`);
    const read = readTorchText(`Sequential(\n${layers.join("")})`, input);
    expect(read.ok && read.value.network.nodes.length).toBe(1_000);
  });

  it("names from JavaScript's own objects are names like any other", () => {
    const read = readTorchText("Sequential(\n  (__proto__): ReLU()\n  (constructor): ReLU()\n)", input);
    expect(read.ok && read.value.network.nodes.map(({ name }) => name)).toEqual(["__proto__", "constructor"]);
  });

  it.each([
    [[]],
    [[1]],
    [[1, 0, 8, 8]],
    [[1, 3, 8.5, 8]],
    [[1, Number.NaN, 8, 8]],
    [[1, 3, Number.POSITIVE_INFINITY, 8]],
    [[1, 1, 1, 1, 1, 1, 1, 1, 1]],
  ])("an input of %j is refused", (lengths) => {
    expect(readTorchText("ReLU()", lengths)).toMatchObject({
      ok: false,
      problem: { at: undefined, problem: { code: "malformed" } },
    });
  });
});
