import { describe, expect, test } from "vitest";
import { recorded } from "./fixtures/networks.ts";
import {
  file2,
  functional2,
  functional3,
  input2,
  input3,
  kerasTensor,
  layer2,
  layer3,
} from "./fixtures/files.ts";
import { rowsOf } from "./fixtures/rows.ts";
import { writtenByKeras3 } from "./fixtures/write-file.ts";
import { readKerasJson } from "./read-keras-json.ts";

const conv = { filters: 3, kernel_size: [3, 3], padding: "same", activation: "relu" };
const image = input2("image", null, 8, 8, 3);
const from = (name: string) => [[name, 0, 0]] as const;

describe("the order of calculation", () => {
  const layers = [
    layer2("Add", "add", {}, [
      ["conv", 1, 0],
      ["image", 0, 0],
    ]),
    layer2("ReLU", "relu", {}, [["conv", 0, 0]]),
    layer2("Conv2D", "conv", conv, [["image", 0, 0]], [["relu", 0, 0]]),
    image,
  ];

  test("is found however the layers are listed, a shared layer's calls one after the other", () => {
    expect(rowsOf(file2(functional2("model", layers, from("image"), from("add"))))).toEqual([
      "image InputLayer [null,8,8,3] 0+0",
      "conv Conv2D [null,8,8,3] 84+0",
      "relu ReLU [null,8,8,3] 0+0",
      "conv#2 Conv2D [null,8,8,3] 0+0",
      "add Add [null,8,8,3] 0+0",
    ]);
  });

  test("is the file's where that can be", () => {
    const [network] = recorded.filter(({ name }) => name === "vn-0001");
    if (!network) return expect.fail("not recorded");
    const names = rowsOf(writtenByKeras3(network)).map((row) => row.split(" ")[0]);
    expect(names.filter((name) => name !== "conv2d_3#2")).toEqual(network.layers.map(({ name }) => name));
  });

  test("of a shared layer is by its calls, and its name stays its own", () => {
    const taken = [...layers, layer2("ReLU", "conv#2", {}, [["add", 0, 0]])];
    const read = readKerasJson(file2(functional2("model", taken, from("image"), from("conv#2"))));
    if (!read.ok) return expect.fail(JSON.stringify(read));
    const second = read.value.network.nodes.find(({ shares }) => shares !== undefined);
    expect(second).toMatchObject({ name: "conv#3", shares: "conv" });
    expect(read.value.layers.get("conv#3")).toEqual({ name: "conv", type: "Conv2D", functional: false });
  });

  test("of a circle can't be: its layers are named", () => {
    const circle = [
      image,
      layer2("Add", "a", {}, [
        ["image", 0, 0],
        ["c", 0, 0],
      ]),
      layer2("ReLU", "b", {}, [["a", 0, 0]]),
      layer2("ReLU", "c", {}, [["b", 0, 0]]),
      layer2("ReLU", "d", {}, [["c", 0, 0]]),
    ];
    expect(readKerasJson(file2(functional2("model", circle, from("image"), from("d"))))).toEqual({
      ok: false,
      problem: { at: { node: "b" }, problem: { code: "circular", circle: ["b", "c", "a"] } },
    });
  });
});

test("inputs and outputs stand in the order in which the model has them", () => {
  const layers = [
    input2("second", null, 4),
    input2("first", null, 2),
    layer2("Dense", "a", { units: 1 }, [["first", 0, 0]]),
    layer2("Dense", "b", { units: 1 }, [["second", 0, 0]]),
  ];
  const inputs = [...from("first"), ...from("second")];
  const read = readKerasJson(file2(functional2("model", layers, inputs, [...from("b"), ...from("a")])));
  expect(read).toMatchObject({
    value: {
      network: { inputs: [{ name: "first" }, { name: "second" }], outputs: ["b", "a"] },
      convention: { layout: "channels-last", batch: null, counting: "keras" },
    },
  });
});

test("channels stand first where the layers say so, whatever a Flatten says", () => {
  const first = { data_format: "channels_first" };
  const layers = [
    input3("image", null, 3, 8, 6),
    layer3("Flatten", "other", { data_format: "channels_last" }, [kerasTensor("image", 0, 0)]),
    layer3("Conv2D", "conv", { filters: 5, kernel_size: [3, 3], ...first }, [kerasTensor("image", 0, 0)]),
    layer3("BatchNormalization", "bn", { axis: 1 }, [kerasTensor("conv", 0, 0)]),
    layer3("MaxPooling2D", "pool", { pool_size: [2, 2], ...first }, [kerasTensor("bn", 0, 0)]),
    layer3("Concatenate", "twice", { axis: 1 }, [[kerasTensor("pool", 0, 0), kerasTensor("pool", 0, 0)]]),
  ];
  const outputs = [...from("twice"), ...from("other")];
  expect(rowsOf(JSON.stringify(functional3("model", layers, from("image"), outputs)))).toEqual([
    "image InputLayer [null,3,8,6] 0+0",
    "other Flatten [null,144] 0+0",
    "conv Conv2D [null,5,6,4] 140+0",
    "bn BatchNormalization [null,5,6,4] 10+10",
    "pool MaxPooling2D [null,5,3,2] 0+0",
    "twice Concatenate [null,10,3,2] 0+0",
  ]);
});

test("one axis and three are as good as two", () => {
  const line = [
    input3("line", 5, 20, 2),
    layer3("Conv1D", "conv", { filters: 4, kernel_size: [3], strides: [1], padding: "causal" }, [
      kerasTensor("line", 0, 0),
    ]),
    layer3("GlobalMaxPooling1D", "global", { data_format: "channels_last", keepdims: true }, [
      kerasTensor("conv", 0, 0),
    ]),
  ];
  expect(rowsOf(JSON.stringify(functional3("model", line, from("line"), from("global"))))).toEqual([
    "line InputLayer [5,20,2] 0+0",
    "conv Conv1D [5,20,4] 28+0",
    "global GlobalMaxPooling1D [5,1,4] 0+0",
  ]);
  const volume = [
    input3("volume", null, 4, 6, 8, 1),
    layer3("Conv3D", "conv", { filters: 2, kernel_size: [1, 3, 3], strides: [1, 2, 2], padding: "valid" }, [
      kerasTensor("volume", 0, 0),
    ]),
  ];
  expect(rowsOf(JSON.stringify(functional3("model", volume, from("volume"), from("conv")))).at(-1)).toBe(
    "conv Conv3D [null,4,2,3,2] 20+0",
  );
});

test("where only one input tells its batch, it may be any", () => {
  const add = layer3("Add", "add", {}, [[kerasTensor("a", 0, 0), kerasTensor("b", 0, 0)]]);
  const on = (batch: number | null) => {
    const layers = [input3("a", 4, 7), input3("b", batch, 7), add];
    return JSON.stringify(functional3("model", layers, [...from("a"), ...from("b")], from("add")));
  };
  expect(rowsOf(on(4)).at(-1)).toBe("add Add [4,7] 0+0");
  expect(rowsOf(on(null)).at(-1)).toBe("add Add [null,7] 0+0");
  expect(readKerasJson(on(5))).toMatchObject({
    problem: { problem: { code: "batches-differ", batches: [4, 5] } },
  });
});

test("images are scaled and normalised, and channels weighed by what a vector says (squeeze and excitation)", () => {
  const on = (name: string) => kerasTensor(name, 0, 0);
  const layers = [
    input3("image", null, 8, 8, 3),
    layer3("Rescaling", "rescaling", { scale: 1 / 255, offset: 0 }, [on("image")]),
    layer3("Normalization", "normalization", { axis: [-1], mean: null, variance: null }, [on("rescaling")]),
    layer3("DepthwiseConv2D", "depthwise", { kernel_size: [3, 3], padding: "same", use_bias: false }, [
      on("normalization"),
    ]),
    layer3("Activation", "swish", { activation: "silu" }, [on("depthwise")]),
    layer3("GlobalAveragePooling2D", "squeeze", { data_format: "channels_last", keepdims: false }, [
      on("swish"),
    ]),
    layer3("Reshape", "reshape", { target_shape: [1, 1, 3] }, [on("squeeze")]),
    layer3("Dense", "reduce", { units: 2, activation: "silu" }, [on("reshape")]),
    layer3("Conv2D", "expand", { filters: 3, kernel_size: [1, 1], activation: "sigmoid" }, [on("reduce")]),
    layer3("Multiply", "excite", {}, [[on("swish"), on("expand")]]),
    layer3("RepeatVector", "repeat", { n: 4 }, [on("squeeze")]),
  ];
  const outputs = [...from("excite"), ...from("repeat")];
  expect(rowsOf(JSON.stringify(functional3("model", layers, from("image"), outputs)))).toEqual([
    "image InputLayer [null,8,8,3] 0+0",
    "rescaling Rescaling [null,8,8,3] 0+0",
    "normalization Normalization [null,8,8,3] 0+7",
    "depthwise DepthwiseConv2D [null,8,8,3] 27+0",
    "swish Activation [null,8,8,3] 0+0",
    "squeeze GlobalAveragePooling2D [null,3] 0+0",
    "reshape Reshape [null,1,1,3] 0+0",
    "reduce Dense [null,1,1,2] 8+0",
    "expand Conv2D [null,1,1,3] 9+0",
    "excite Multiply [null,8,8,3] 0+0",
    "repeat.0 RepeatVector [null,1,3] 0+0",
    "repeat RepeatVector [null,4,3] 0+0",
  ]);
});

describe("operations that are no layers", () => {
  const op = (class_name: string, ...args: readonly unknown[]) => ({
    module: "keras.src.ops.numpy",
    class_name,
    config: { name: "op" },
    registered_name: class_name,
    name: "op",
    inbound_nodes: [{ args, kwargs: {} }],
  });
  const read3 = (operation: object) => {
    const layers = [input3("image", null, 8, 8, 3), operation];
    return JSON.stringify(functional3("model", layers, from("image"), from("op")));
  };
  const x = kerasTensor("image", 0, 0);

  test.each([
    { operation: op("Multiply", x, x), type: "Multiply" },
    { operation: op("Subtract", x, 127.5), type: "Subtract" },
    { operation: { ...op("Relu", x), module: "keras.src.ops.nn" }, type: "Relu" },
  ])("Keras 3's $type is read", ({ operation, type }) => {
    const read = readKerasJson(read3(operation));
    expect(rowsOf(read3(operation)).at(-1)).toBe(`op ${type} [null,8,8,3] 0+0`);
    expect(read).toMatchObject({ ok: true });
    if (read.ok) expect(read.value.layers.get("op")).toEqual({ name: "op", type, functional: true });
  });

  test.each([
    { function: "math.truediv", arguments: { y: 127.5, name: null } },
    { function: "__operators__.add", arguments: { y: ["image", 0, 0], name: null } },
  ])("TensorFlow's $function is read", ({ arguments: given, ...config }) => {
    const lambda = {
      class_name: "TFOpLambda",
      config: { name: "op", trainable: true, dtype: "float32", ...config },
      name: "op",
      inbound_nodes: [["image", 0, 0, given]],
    };
    expect(rowsOf(file2(functional2("model", [image, lambda], from("image"), from("op")))).at(-1)).toBe(
      "op TFOpLambda [null,8,8,3] 0+0",
    );
  });

  test.each([op("Einsum", x, x), op("Add", x, [1, 2, 3]), op("Add", x, x, x), op("Mean", x)])(
    "what isn't simple is named",
    (operation) => {
      expect(readKerasJson(read3(operation))).toEqual({
        ok: false,
        problem: { at: { node: "op" }, problem: { code: "unknown-block", name: operation.class_name } },
      });
    },
  );
});
