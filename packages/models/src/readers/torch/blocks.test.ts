import { summarize } from "@stride/cnn";
import { describe, expect, it } from "vitest";
import { printOf } from "./fixtures/torchvision.ts";
import { readTorchText } from "./read-torch-text.ts";

function read(text: string, input: readonly number[]) {
  const result = readTorchText(text, input);
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}

describe("a block", () => {
  const block = `BasicBlock(
  (conv1): Conv2d(8, 8, kernel_size=(3, 3), stride=(1, 1), padding=(1, 1), bias=False)
  (bn1): BatchNorm2d(8, eps=1e-05, momentum=0.1, affine=True, track_running_stats=True)
  (relu): ReLU(inplace=True)
  (conv2): Conv2d(8, 8, kernel_size=(3, 3), stride=(1, 1), padding=(1, 1), bias=False)
  (bn2): BatchNorm2d(8, eps=1e-05, momentum=0.1, affine=True, track_running_stats=True)
)`;

  it("calls the layer that it has once as often as its forward does", () => {
    const { network, layers } = read(`Sequential(\n(body): ${block}\n)`, [1, 8, 6, 6]);
    expect(network.nodes.map(({ name, from, shares }) => [name, from, shares])).toEqual([
      ["body.conv1", ["input"], undefined],
      ["body.bn1", ["body.conv1"], undefined],
      ["body.relu", ["body.bn1"], undefined],
      ["body.conv2", ["body.relu"], undefined],
      ["body.bn2", ["body.conv2"], undefined],
      ["body.add", ["body.bn2", "input"], undefined],
      ["body.relu#2", ["body.add"], "body.relu"],
    ]);
    expect(network.outputs).toEqual(["body.relu#2"]);
    expect(layers.get("body.relu#2")).toEqual({ name: "body.relu", type: "ReLU", functional: false });
    expect(layers.get("body.add")).toEqual({ name: "body.add", type: "+", functional: true });
  });

  it("that is printed once for several, as PyTorch 2 does, is several", () => {
    const { network } = read(
      `Sequential(\n(stage): Sequential(\n(0-2): 3 x ${block}\n(3): ReLU()\n)\n)`,
      [1, 8, 6, 6],
    );
    const table = summarize(network);
    expect(network.nodes.length).toBe(22);
    expect(network.nodes[7]?.name).toBe("stage.1.conv1");
    // three times 2 · 576 + 2 · 16
    expect(table.ok && table.value.totals.parameters.trainable).toBe(3552);
  });

  it("whose sum doesn't fit is refused with its own line", () => {
    const text = block
      .replace("(conv2): Conv2d(8, 8", "(conv2): Conv2d(8, 9")
      .replace("(bn2): BatchNorm2d(8", "(bn2): BatchNorm2d(9");
    expect(readTorchText(`\n${text}`, [1, 8, 6, 6])).toEqual({
      ok: false,
      problem: {
        at: { node: "add", line: 2 },
        problem: { code: "shapes-do-not-broadcast", axis: 2, lengths: [9, 8] },
      },
    });
  });
});

it.each([
  ["resnet18", "+", 8],
  ["resnet50", "+", 16],
  ["mobilenet_v2", "+", 10],
  ["mobilenet_v3_large", "+", 10],
  ["mobilenet_v3_large", "*", 8],
  ["efficientnet_b0", "+", 9],
  ["mnasnet1_0", "+", 10],
  ["squeezenet1_1", "torch.cat", 8],
  // one before each layer but a block's first, and one behind each block
  ["densenet121", "torch.cat", 58],
  ["googlenet", "torch.cat", 9],
  ["inception_v3", "torch.cat", 15],
  ["inception_v3", "F.relu", 94],
  ["vgg16", "torch.flatten", 1],
])("%s does %s as often as its forward", (model, type, times) => {
  const { layers } = read(printOf(model), model === "inception_v3" ? [1, 3, 299, 299] : [1, 3, 224, 224]);
  const operations = [...layers.values()].filter((layer) => layer.functional && layer.type === type);
  expect(operations.length).toBe(times);
});

it("a network inside DataParallel has its layers under `module`", () => {
  const { network } = read(`DataParallel(\n(module): ${printOf("alexnet")})`, [2, 3, 224, 224]);
  expect(network.nodes[0]?.name).toBe("module.features.0");
});

it("a head that is None is none", () => {
  const text = printOf("googlenet");
  const [start, stop] = [text.indexOf("  (aux1)"), text.indexOf("  (avgpool)", text.indexOf("(aux2)"))];
  const without = `${text.slice(0, start)}  (aux1): None\n  (aux2): None\n${text.slice(stop)}`;
  expect(read(without, [1, 3, 224, 224]).uncalled).toEqual([]);
});

it("other line ends and indentations say the same", () => {
  const text = printOf("alexnet");
  const expected = read(text, [1, 3, 224, 224]);
  expect(read(`\r\n${text.replaceAll("\n", "\r\n\t")}`, [1, 3, 224, 224])).toEqual(expected);
});

describe("a damaged text", () => {
  const text = printOf("alexnet").trim();

  it("that is cut off anywhere is refused", () => {
    for (let length = 0; length < text.length; length++) {
      expect(readTorchText(text.slice(0, length), [1, 3, 224, 224])).toMatchObject({
        ok: false,
        problem: { problem: { code: "malformed" } },
      });
    }
  });

  it("that lacks a line is another network, or is refused with a place", () => {
    const lines = text.split("\n");
    const problems = lines.flatMap((_, line) => {
      const result = readTorchText(lines.filter((__, other) => other !== line).join("\n"), [1, 3, 224, 224]);
      return result.ok ? [] : [result.problem.at];
    });
    expect(problems).not.toContain(undefined);
    // the three headers and their brackets, the average that the block needs, four convolutions and a linear layer whose channels are then missed;
    // nothing misses an activation, a dropout, a pool before an average, or what gives out as much as goes in
    expect(problems.length).toBe(12);
  });
});
