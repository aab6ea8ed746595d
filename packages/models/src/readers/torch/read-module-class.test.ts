import { summarize } from "@stride/cnn";
import { describe, expect, it } from "vitest";
import { readTorchSource } from "./read-torch-source.ts";

function rowsOf(source: string, input: Parameters<typeof readTorchSource>[1]) {
  const read = readTorchSource(source, input);
  if (!read.ok) throw new Error(JSON.stringify(read.problem));
  const table = summarize(read.value.network);
  if (!table.ok) throw new Error(JSON.stringify(table.problem));
  return table.value.rows.map(({ name, type, parameters, output }) => [
    name,
    type,
    parameters.trainable,
    output.kind === "feature-map" ? [output.channels, ...output.size] : output,
  ]);
}

const net = (init: string, forward: string) => `class Net(nn.Module):
    def __init__(self):
        super(Net, self).__init__()
        ${init.split("\n").join("\n        ")}

    def forward(self, x):
        ${forward.split("\n").join("\n        ")}
`;

const vector = (features: number) => ({ kind: "vector", features, leading: [] });

describe("a class with a forward", () => {
  it("of the kind that textbooks have is followed line by line", () => {
    const source = net(
      "self.conv1 = nn.Conv2d(1, 6, 5)\nself.conv2 = nn.Conv2d(6, 16, 5)\nself.fc = nn.Linear(16 * 4 * 4, 10)",
      "x = F.max_pool2d(F.relu(self.conv1(x)), 2)\nx = F.max_pool2d(torch.relu(self.conv2(x)), (2, 2))\nx = x.view(x.size(0), -1)\nreturn self.fc(x)",
    );
    expect(rowsOf(source, [4, 1, 28, 28])).toEqual([
      ["conv1", "conv2d", 156, [6, 24, 24]],
      ["relu", "activation", 0, [6, 24, 24]],
      ["max_pool2d", "max-pool2d", 0, [6, 12, 12]],
      ["conv2", "conv2d", 2416, [16, 8, 8]],
      ["relu#2", "activation", 0, [16, 8, 8]],
      ["max_pool2d#2", "max-pool2d", 0, [16, 4, 4]],
      ["view", "flatten", 0, vector(256)],
      ["fc", "linear", 2570, vector(10)],
    ]);
  });

  it("calls a Sequential, and keeps what it adds later", () => {
    const source = net(
      "self.body = nn.Sequential(nn.Conv2d(4, 4, 3, padding=1), nn.ReLU())\nself.head = nn.AdaptiveAvgPool2d(1)",
      "y = self.body(x)\nx = x + y\nx = self.head(x)\nreturn x.flatten(1)",
    );
    expect(rowsOf(source, [1, 4, 5, 5])).toEqual([
      ["body.0", "conv2d", 148, [4, 5, 5]],
      ["body.1", "activation", 0, [4, 5, 5]],
      ["add", "merge", 0, [4, 5, 5]],
      ["head", "global-avg-pool2d", 0, [4, 1, 1]],
      ["flatten", "flatten", 0, vector(4)],
    ]);
  });

  it("names the layers that it makes and never calls", () => {
    const source = net("self.used = nn.ReLU()\nself.unused = nn.Linear(3, 2)", "return self.used(x)");
    const read = readTorchSource(source, [1, 4]);
    expect(read.ok && read.value.uncalled).toEqual([{ name: "unused", type: "Linear", parameters: 8 }]);
  });

  it.each([
    ["", "return self.conv(x)", { line: 7 }, { code: "unknown-block", name: "self.conv" }],
    ["self.a = Block(3)", "return self.a(x)", { line: 4 }, { code: "unknown-block", name: "Block" }],
    ["self.a = nn.ReLU()", "y = self.a(x)", { line: 6 }, { code: "missing", what: "return" }],
    ["self.a = nn.ReLU()", "return z", { line: 7 }, { code: "malformed", expected: "a tensor", found: "z" }],
    [
      "self.a = nn.ReLU()",
      "return x / 2",
      { line: 7 },
      { code: "malformed", expected: "a tensor", found: "number" },
    ],
    [
      "self.a = nn.Conv2d(1, 2, 3)",
      "x = F.relu(x)\nreturn self.a(x)",
      { node: "a", line: 4 },
      { code: "channels-mismatch", expected: 1, got: 3 },
    ],
    [
      "self.a = nn.ReLU()",
      "return torch.cat([x, x], 0)",
      { line: 7 },
      { code: "malformed", expected: "axes that this reads", found: "0" },
    ],
    [
      "self.a = nn.ReLU()",
      "return torch.mean(x, 1)",
      { line: 7 },
      { code: "malformed", expected: "axes that this reads", found: "1" },
    ],
    ["self.a = nn.ReLU()", "return os.system(x)", { line: 7 }, { code: "unknown-block", name: "os.system" }],
    ["self.a = nn.ReLU()", "return torch.fft(x)", { line: 7 }, { code: "unknown-block", name: "fft" }],
  ])("%s … %s is refused", (init, forward, at, problem) => {
    const source = net(init === "" ? "pass" : init, forward);
    expect(readTorchSource(source, [1, 3, 6, 6])).toEqual({ ok: false, problem: { at, problem } });
  });

  it("with more inputs than there are shapes is refused", () => {
    expect(
      readTorchSource(net("self.a = nn.ReLU()", "return x"), [
        [1, 3],
        [1, 3],
      ]),
    ).toEqual({
      ok: false,
      problem: { at: { line: 6 }, problem: { code: "malformed", expected: "2 inputs", found: "1" } },
    });
  });

  it(
    "that keeps layers 10,000 deep in one another and calls none of them is refused in no time",
    { retry: 2 },
    () => {
      const start = performance.now();
      const outside = `m = nn.ReLU()\n${"m = nn.Sequential(m)\n".repeat(10_000)}`;
      const source = outside + net("self.deep = m", "return x");
      expect(readTorchSource(source, [1, 3, 6, 6])).toMatchObject({
        ok: false,
        problem: { problem: { code: "too-large", what: "depth", limit: 64 } },
      });
      expect(performance.now() - start).toBeLessThan(4_000);
    },
  );

  it.each([
    [
      "calls itself a layer deeper 10,000 times",
      Array.from({ length: 10_000 }, () => "self.a = nn.Sequential(self.a)").join("\n"),
      "return x",
    ],
    [
      "doubles thirty times",
      "pass",
      Array.from({ length: 30 }, () => "x = torch.cat([x, x], 1)").join("\n") + "\nreturn x",
    ],
    ["is called without an end", "self.a = nn.ReLU()", "x = self.a(x)\n".repeat(50_000) + "return x"],
    [
      "takes names of objects' own",
      "self.__proto__ = nn.ReLU()\nself.constructor = nn.ReLU()",
      "return self.hasOwnProperty(x)",
    ],
  ])("that %s is answered in no time", { retry: 2 }, (_, init, forward) => {
    const start = performance.now();
    const read = readTorchSource(net(init, forward), [1, 3, 6, 6]);
    expect(read.ok || read.problem.problem.code).toBeDefined();
    expect(performance.now() - start).toBeLessThan(4_000);
  });
});
