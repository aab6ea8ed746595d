import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { stride } from "./test-run.ts";

const folder = mkdtempSync(join(tmpdir(), "stride-summary-"));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

async function json(...args: readonly string[]): Promise<unknown> {
  const { code, out, err } = await stride(["summary", ...args, "--json"]);
  expect([code, err]).toEqual([0, ""]);
  return JSON.parse(out);
}

const shared = {
  class_name: "Functional",
  config: {
    name: "shared",
    layers: [
      {
        class_name: "InputLayer",
        name: "x",
        config: { name: "x", batch_input_shape: [null, 8, 8, 3] },
        inbound_nodes: [],
      },
      {
        class_name: "Conv2D",
        name: "conv",
        config: { name: "conv", filters: 3, kernel_size: [3, 3], padding: "same", trainable: true },
        inbound_nodes: [[["x", 0, 0, {}]], [["conv", 0, 0, {}]]],
      },
      {
        class_name: "BatchNormalization",
        name: "norm",
        config: { name: "norm", axis: [3] },
        inbound_nodes: [[["conv", 1, 0, {}]]],
      },
    ],
    input_layers: [["x", 0, 0]],
    output_layers: [["norm", 0, 0]],
  },
  keras_version: "2.15.0",
  backend: "tensorflow",
};

const printed = `Sequential(
  (0): Conv2d(3, 8, kernel_size=(3, 3), stride=(2, 2), padding=(1, 1), bias=False)
  (1): BatchNorm2d(8, eps=1e-05, momentum=0.1, affine=True, track_running_stats=True)
  (block): Sequential(
    (0): ReLU(inplace=True)
  )
)
`;

describe("a known network", () => {
  test("has its published totals, and says under which convention", async () => {
    expect(await json("worked-example")).toMatchObject({
      convention: { layout: "channels-first", batch: 1, counting: "pytorch", cost: "macs" },
      totals: { parameters: 64620, trainable: 64620, nonTrainable: 0, multiplyAdds: 2277760 },
    });
  });

  test("is written in another layout, and costs FLOPs, where that is wanted", async () => {
    const last = await json("worked-example", "--layout", "channels-last", "--cost", "flops");
    const first = { name: "1.1", output_shape: [1, 36, 28, 20], flops: 645120, receptive_field: [4, 4] };
    expect(last).toMatchObject({
      layers: expect.arrayContaining([expect.objectContaining(first)]),
      totals: { flops: 4555520 },
    });
  });

  test("takes another input, for any batch", async () => {
    expect(await json("worked-example", "--input", "4,1,39,31")).toMatchObject({
      totals: { parameters: 64620, multiplyAdds: 4 * 2277760 },
    });
  });

  test("that doesn't fit its input says where, why and what would work", async () => {
    const { code, out, err } = await stride(["summary", "worked-example", "--input", "1,1,12,31"]);
    expect([code, out]).toEqual([1, ""]);
    expect(err).toMatch(
      /^stride: worked-example: layer "[\d.]+": kernel-exceeds-input \(.*\); it would work with .*\n$/u,
    );
  });

  test("is a table for people", async () => {
    const { out } = await stride(["summary", "worked-example"]);
    expect(out).toMatch(
      /^=+\nLayer \(type\) +Output Shape +Param # +Mult-Adds +Receptive Field +Stride\n=+\n/u,
    );
    expect(out).toMatch(/^1\.1 \(Conv2d\) +\[1, 20, 36, 28\] +340 +322,560 +4 +1$/mu);
    expect(out).toContain("Total params: 64,620\nTrainable params: 64,620\nNon-trainable params: 0\n");
    expect(out).toMatch(/^Params size \(MB\): 0\.26$/mu);
    expect(out).toMatch(
      /^Convention: channels first; batch 1; .*multiply-adds, not FLOPs, biases left out/mu,
    );
  });

  test("is listed", async () => {
    const { out } = await stride(["summary", "--list"]);
    expect(out).toMatch(/^worked-example +level 1 /mu);
    const listed: unknown = JSON.parse((await stride(["summary", "--list", "--json"])).out);
    expect(listed).toContainEqual(expect.objectContaining({ name: "worked-example", level: 1 }));
  });
});

describe("a file", () => {
  test("of Keras is in Keras' words; a shared layer has a row for each call", async () => {
    expect(await json(file("shared.json", JSON.stringify(shared)))).toMatchObject({
      convention: { layout: "channels-last", batch: null, counting: "keras" },
      layers: [
        { name: "x", type: "InputLayer", output_shape: [null, 8, 8, 3] },
        {
          name: "conv",
          type: "Conv2D",
          output_shape: [null, 8, 8, 3],
          parameters: { trainable: 84, nonTrainable: 0 },
          multiplyAdds: 5184,
        },
        { name: "conv", parameters: { trainable: 0, nonTrainable: 0 }, multiplyAdds: 5184 },
        { name: "norm", parameters: { trainable: 6, nonTrainable: 6 } },
      ],
      totals: { parameters: 96, trainable: 90, nonTrainable: 6, multiplyAdds: 10368 },
    });
  });

  test("of Keras can be counted as PyTorch does", async () => {
    const path = file("shared2.json", JSON.stringify(shared));
    expect(await json(path, "--convention", "pytorch", "--layout", "channels-first")).toMatchObject({
      layers: [{ output_shape: [null, 3, 8, 8] }, {}, {}, { parameters: { trainable: 6, nonTrainable: 0 } }],
      totals: { parameters: 90, nonTrainable: 0 },
    });
  });

  test("of PyTorch's text says what goes in on the command line", async () => {
    const path = file("model.txt", printed);
    expect(await json(path, "--input", "2,3,32,32")).toMatchObject({
      layers: [
        { name: "0", type: "Conv2d", output_shape: [2, 8, 16, 16], multiplyAdds: 2 * 55296 },
        { name: "1", type: "BatchNorm2d", parameters: { trainable: 16, nonTrainable: 0 } },
        { name: "block.0", type: "ReLU" },
      ],
      totals: { parameters: 232 },
    });
    const without = await stride(["summary", path]);
    expect([without.code, without.out]).toEqual([2, ""]);
    expect(without.err).toContain("--input");
  });

  test("can be standard input", async () => {
    const { code, out } = await stride(["summary", "-", "--json"], JSON.stringify(shared));
    expect(code).toBe(0);
    expect(out).toContain('"nonTrainable":6');
  });

  test.each([
    { what: "that isn't there", path: join(folder, "nowhere.json") },
    { what: "that is a folder", path: folder },
    { what: "that is empty", path: file("empty.json", "") },
    { what: "that is cut off", path: file("cut.json", JSON.stringify(shared).slice(0, 300)) },
    {
      what: "of 10,000 lists in one another",
      path: file("deep.json", "[".repeat(10_000) + "]".repeat(10_000)),
    },
    { what: "with another program", path: file("image.onnx", "\u0089PNG\u0000\u0001\u0002") },
  ])("$what: exit code 1 and one line", async ({ path }) => {
    const { code, out, err } = await stride(["summary", path, "--input", "1,3,8,8"]);
    expect([code, out]).toEqual([1, ""]);
    expect(err).toMatch(/^stride: [^\n]+\n$/u);
  });
});
