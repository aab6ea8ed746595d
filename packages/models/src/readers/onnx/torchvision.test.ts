import { sum, summarize, writtenShape } from "@stride/cnn";
import { describe, expect, test } from "vitest";
import { type RecordedLayer, type RecordedModel, recordedModel } from "./fixtures/torchvision.ts";
import { readOnnx } from "./read-onnx.ts";
import { floatTensor, model, streamed, type TestNode, valueInfo, weight } from "./test-encoder.ts";

/** Writes a recorded network as PyTorch exports it in training mode, its batch norms apart. */
class Export {
  readonly nodes: TestNode[] = [];
  readonly initializers: Uint8Array[] = [floatTensor("zero", [0], []), floatTensor("six", [6], [])];

  /** A node behind `from`; its output is called as the node. */
  add(name: string, type: string, from: readonly string[], attributes: TestNode["attributes"] = {}): string {
    this.nodes.push({ name, type, inputs: from, outputs: [`${name}_output`], attributes });
    return `${name}_output`;
  }

  layer(layer: RecordedLayer, from: string): string {
    const { name, type, config } = layer;
    const weights = Object.entries(layer.param_shapes).map(([key, shape]) =>
      this.#weight(`${name}.${key}`, shape),
    );
    const [kernel = [], strides = [], sides = []] = [config.kernel_size, config.stride, config.padding];
    const window = { kernel_shape: kernel, strides, pads: [...sides, ...sides] };
    switch (type) {
      case "Conv2d":
        return this.add(name, "Conv", [from, ...weights], { ...window, group: config.groups ?? 1 });
      case "BatchNorm2d": {
        const kept = ["running_mean", "running_var"].map((key) =>
          this.#weight(`${name}.${key}`, layer.param_shapes["weight"] ?? []),
        );
        return this.add(name, "BatchNormalization", [from, ...weights, ...kept]);
      }
      case "ReLU":
        return this.add(name, "Relu", [from]);
      case "ReLU6":
        return this.add(name, "Clip", [from, "zero", "six"]);
      case "MaxPool2d":
        return this.add(name, "MaxPool", [from], { ...window, ceil_mode: 0 });
      case "AdaptiveAvgPool2d":
        return this.add(name, "GlobalAveragePool", [from]);
      case "Dropout":
        return this.add(name, "Dropout", [from]);
      case "Linear":
        return this.add(name, "Gemm", [from, ...weights], { transB: 1 });
      default:
        throw new Error(`no way to write a ${type}`);
    }
  }

  #weight(name: string, shape: readonly number[]): string {
    this.initializers.push(weight(name, ...shape));
    return name;
  }

  file({ input_shape: [, ...axes] }: RecordedModel, output: string): Uint8Array {
    const { nodes, initializers } = this;
    return model({ nodes, initializers, inputs: [valueInfo("input", "batch", ...axes)], outputs: [output] });
  }
}

/** ResNet: each block of `layer1` … `layer4` is added to what went in, or to that made smaller. */
function resnet(recorded: RecordedModel): Uint8Array {
  const written = new Export();
  let [last, block, shortcut, smaller] = ["input", "", "", ""];
  for (const layer of recorded.layers) {
    const { name } = layer;
    const [, ofBlock] = /^(layer\d\.\d)\./.exec(name) ?? [];
    if (ofBlock && ofBlock !== block) [block, shortcut, smaller] = [ofBlock, last, ""];
    if (name.includes("downsample")) {
      smaller = written.layer(layer, smaller || shortcut);
    } else if (name.endsWith(".relu") && written.nodes.some((node) => node.name === name)) {
      const added = written.add(`${block}.add`, "Add", [last, smaller || shortcut]);
      last = written.layer({ ...layer, name: `${block}.relu2` }, added);
    } else {
      if (layer.type === "Linear") last = written.add("flatten", "Flatten", [last], { axis: 1 });
      last = written.layer(layer, last);
    }
  }
  return written.file(recorded, last);
}

/** MobileNetV2: a block whose output is as large as its input is added to it; the maps' mean goes to the classifier. */
function mobilenet(recorded: RecordedModel): Uint8Array {
  const written = new Export();
  let [last, block, shortcut] = ["input", "", ""];
  const shapes = new Map([["input", recorded.input_shape]]);
  const endBlock = () => {
    const alike = shapes.get(last)?.join() === shapes.get(shortcut)?.join();
    if (block.includes(".conv") && alike) {
      const shape = shapes.get(last) ?? [];
      last = written.add(`${block}.add`, "Add", [shortcut, last]);
      shapes.set(last, shape);
    }
  };
  for (const layer of recorded.layers) {
    const ofBlock = /^features\.\d+(\.conv)?/.exec(layer.name)?.[0] ?? "classifier";
    if (ofBlock !== block) {
      endBlock();
      if (ofBlock === "classifier") {
        last = written.add("mean", "ReduceMean", [last], { axes: [-1, -2], keepdims: 0 });
      }
      [block, shortcut] = [ofBlock, last];
    }
    last = written.layer(layer, last);
    shapes.set(last, layer.output_shape);
  }
  return written.file(recorded, last);
}

describe.each([
  { name: "resnet18", write: resnet, additions: 8 },
  { name: "mobilenet_v2", write: mobilenet, additions: 10 },
])("$name, as PyTorch exports it", async ({ name, write, additions }) => {
  const recorded = recordedModel(name);
  const read = await readOnnx(streamed(write(recorded)));
  const network = read.ok ? read.value : undefined;
  const table = network && summarize(network.network, { convention: { ...network.convention, batch: 1 } });
  const rows = table?.ok ? table.value.rows : [];

  test("is read and has a row for each layer and each addition", () => {
    expect(read).toMatchObject({ ok: true });
    expect(rows.filter((row) => network?.layers.get(row.name)?.type === "Add")).toHaveLength(additions);
    const others = rows.filter(({ name: row }) => !/add$|^flatten$|^mean$/.test(row));
    expect(others).toHaveLength(recorded.layers.length);
  });

  test("has the recorded shapes and parameters, layer by layer", () => {
    const got = rows.filter(({ name: row }) => recorded.layers.some((layer) => layer.name === row));
    const counted = new Map(recorded.layers.map((layer) => [layer.name, layer]));
    expect(got.length).toBeGreaterThan(50);
    expect(
      got.map((row) => [
        row.name,
        writtenShape(row.output, { layout: "channels-first", batch: 1 }),
        row.parameters,
      ]),
    ).toEqual(
      got.map((row) => {
        const layer = counted.get(row.name);
        const lengths = Object.values(layer?.param_shapes ?? {});
        const learned = lengths.map((shape) => shape.reduce((all, length) => all * length, 1));
        const trainable = learned.reduce((all, count) => all + count, 0);
        return [row.name, layer?.output_shape, { trainable, nonTrainable: layer?.buffers }];
      }),
    );
  });

  test("has the recorded totals; what PyTorch keeps as buffers ONNX has among its initializers", () => {
    const totals = table?.ok ? table.value.totals : undefined;
    expect(totals?.parameters).toEqual({ trainable: recorded.params_total, nonTrainable: recorded.buffers });
    expect(totals?.cost).toBe(sum(...recorded.layers.map(({ macs }) => macs)));
  });
});
