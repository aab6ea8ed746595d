import { describe, expect, test } from "vitest";
import {
  file2,
  functional2,
  functional3,
  input2,
  input3,
  kerasTensor,
  layer2,
  layer3,
  sequential3,
} from "./fixtures/files.ts";
import { rowsOf } from "./fixtures/rows.ts";

const conv = { filters: 4, kernel_size: [3, 3], padding: "same", data_format: "channels_last" };

describe("a Functional model within one", () => {
  const inside2 = [input2("input_1", null, 8, 8, 3), layer2("Conv2D", "conv", conv, [["input_1", 0, 0]])];
  const inside3 = [
    input3("input_1", null, 8, 8, 3),
    layer3("Conv2D", "conv", conv, [kerasTensor("input_1", 0, 0)]),
  ];
  const rows = [
    "image InputLayer [null,8,8,3] 0+0",
    "backbone/input_1 InputLayer [null,8,8,3] 0+0",
    "backbone/conv Conv2D [null,8,8,4] 112+0",
    "flatten Flatten [null,256] 0+0",
  ];

  test("is named before its layers, as Keras 2 counts its calls: from 1", () => {
    const layers = [
      input2("image", null, 8, 8, 3),
      functional2("backbone", inside2, [["input_1", 0, 0]], [["conv", 0, 0]], [["image", 0, 0]]),
      layer2("Flatten", "flatten", { data_format: "channels_last" }, [["backbone", 1, 0]]),
    ];
    expect(rowsOf(file2(functional2("model", layers, [["image", 0, 0]], [["flatten", 0, 0]])))).toEqual(rows);
  });

  test("and as Keras 3 counts them: from 0 where they go on, from 1 where they come out", () => {
    const backbone = functional3(
      "backbone",
      inside3,
      [["input_1", 0, 0]],
      [["conv", 0, 0]],
      [kerasTensor("image", 0, 0)],
    );
    const flatten = layer3("Flatten", "flatten", {}, [kerasTensor("backbone", 0, 0)]);
    const image = input3("image", null, 8, 8, 3);
    const on = functional3("model", [image, backbone, flatten], [["image", 0, 0]], ["flatten", 0, 0]);
    expect(rowsOf(JSON.stringify(on))).toEqual(rows);
    const out = functional3("model", [image, backbone], ["image", 0, 0], ["backbone", 1, 0]);
    expect(rowsOf(JSON.stringify(out))).toEqual(rows.slice(0, 3));
  });

  test("called twice has its parameters once", () => {
    const twin = functional3(
      "twin",
      inside3,
      [["input_1", 0, 0]],
      [["conv", 0, 0]],
      [kerasTensor("left", 0, 0)],
      [kerasTensor("right", 0, 0)],
    );
    const add = layer3("Add", "add", {}, [[kerasTensor("twin", 0, 0), kerasTensor("twin", 1, 0)]]);
    const layers = [input3("left", null, 8, 8, 3), input3("right", null, 8, 8, 3), twin, add];
    const inputs = [
      ["left", 0, 0],
      ["right", 0, 0],
    ];
    expect(rowsOf(JSON.stringify(functional3("model", layers, inputs, [["add", 0, 0]])))).toEqual([
      "left InputLayer [null,8,8,3] 0+0",
      "right InputLayer [null,8,8,3] 0+0",
      "twin/input_1 InputLayer [null,8,8,3] 0+0",
      "twin/conv Conv2D [null,8,8,4] 112+0",
      "twin/input_1#2 InputLayer [null,8,8,3] 0+0",
      "twin/conv#2 Conv2D [null,8,8,4] 0+0",
      "add Add [null,8,8,4] 0+0",
    ]);
  });

  test("called twice in Keras 2, the first time for what comes out", () => {
    const twin = functional2(
      "twin",
      inside2,
      [["input_1", 0, 0]],
      [["conv", 0, 0]],
      [["left", 0, 0]],
      [["right", 0, 0]],
    );
    const layers = [
      input2("left", null, 8, 8, 3),
      input2("right", null, 8, 8, 3),
      twin,
      layer2("Flatten", "flatten", {}, [["twin", 2, 0]]),
    ];
    const model = functional2(
      "model",
      layers,
      [
        ["left", 0, 0],
        ["right", 0, 0],
      ],
      [
        ["twin", 1, 0],
        ["flatten", 0, 0],
      ],
    );
    expect(rowsOf(file2(model)).slice(2)).toEqual([
      "twin/input_1 InputLayer [null,8,8,3] 0+0",
      "twin/conv Conv2D [null,8,8,4] 112+0",
      "twin/input_1#2 InputLayer [null,8,8,3] 0+0",
      "twin/conv#2 Conv2D [null,8,8,4] 0+0",
      "flatten Flatten [null,256] 0+0",
    ]);
  });

  test("that is frozen trains nothing in it", () => {
    const norm = layer3("BatchNormalization", "bn", { axis: -1 }, [kerasTensor("input_1", 0, 0)]);
    const backbone = functional3(
      "backbone",
      [inside3[0] ?? {}, norm],
      [["input_1", 0, 0]],
      [["bn", 0, 0]],
      [kerasTensor("image", 0, 0)],
    );
    const frozen = { ...backbone, config: { ...backbone.config, trainable: false } };
    const head = layer3("Conv2D", "head", conv, [kerasTensor("backbone", 0, 0)]);
    const layers = [input3("image", null, 8, 8, 3), frozen, head];
    const model = functional3("model", layers, [["image", 0, 0]], [["head", 0, 0]]);
    expect(rowsOf(JSON.stringify(model)).slice(2)).toEqual([
      "backbone/bn BatchNormalization [null,8,8,3] 0+12",
      "head Conv2D [null,8,8,4] 112+0",
    ]);
    const all = { ...model, config: { ...model.config, trainable: false } };
    expect(rowsOf(JSON.stringify(all)).at(-1)).toBe("head Conv2D [null,8,8,4] 0+112");
  });

  test("takes maps of any size, but of its channels", () => {
    const open = [
      input3("any", null, null, null, 3),
      layer3("Conv2D", "conv", conv, [kerasTensor("any", 0, 0)]),
    ];
    const on = (channels: number) => {
      const backbone = functional3(
        "open",
        open,
        [["any", 0, 0]],
        [["conv", 0, 0]],
        [kerasTensor("image", 0, 0)],
      );
      const layers = [input3("image", null, 6, 5, channels), backbone];
      return JSON.stringify(functional3("model", layers, [["image", 0, 0]], [["open", 1, 0]]));
    };
    expect(rowsOf(on(3)).at(-1)).toBe("open/conv Conv2D [null,6,5,4] 112+0");
    expect(() => rowsOf(on(1))).toThrow(
      '"open/any"},"problem":{"code":"malformed","expected":"(null, null, null, 3)","found":"(null, 6, 5, 1)"}',
    );
  });

  test("has several inputs, by their names, and several outputs", () => {
    const inner = functional3(
      "two",
      [
        input3("b", null, 4),
        input3("a", null, 2),
        layer3("Dense", "of_a", { units: 5 }, [kerasTensor("a", 0, 0)]),
        layer3("Dense", "of_b", { units: 7 }, [kerasTensor("b", 0, 0)]),
      ],
      { x: ["a", 0, 0], y: ["b", 0, 0] },
      [
        ["of_a", 0, 0],
        ["of_b", 0, 0],
      ],
      [{ y: kerasTensor("four", 0, 0), x: kerasTensor("two_numbers", 0, 0) }],
    );
    const last = layer3("Dense", "last", { units: 1 }, [kerasTensor("two", 0, 1)]);
    const layers = [input3("two_numbers", null, 2), input3("four", null, 4), inner, last];
    const inputs = { four: ["four", 0, 0], two_numbers: ["two_numbers", 0, 0] };
    const model = functional3("model", layers, inputs, { one: ["two", 1, 0], other: ["last", 0, 0] });
    expect(rowsOf(JSON.stringify(model))).toEqual([
      "four InputLayer [null,4] 0+0",
      "two_numbers InputLayer [null,2] 0+0",
      "two/a InputLayer [null,2] 0+0",
      "two/b InputLayer [null,4] 0+0",
      "two/of_a Dense [null,5] 15+0",
      "two/of_b Dense [null,7] 35+0",
      "last Dense [null,1] 8+0",
    ]);
  });
});

describe("a Sequential model", () => {
  const input = input3("input_layer", null, 8, 8, 3);
  /** Its layers have no name beside their settings, and no calls. */
  const unnamed = {
    module: "keras.layers",
    class_name: "Conv2D",
    config: { name: "conv", trainable: true, ...conv },
    registered_name: null,
    build_config: { input_shape: [null, 8, 8, 3] },
  };

  test("has an input that is no layer of it", () => {
    expect(rowsOf(JSON.stringify(sequential3("sequential", [input, unnamed])))).toEqual([
      "conv Conv2D [null,8,8,4] 112+0",
    ]);
  });

  test("tells its input with its first layer in Keras 2, whose oldest form is a list", () => {
    const first = layer2("Conv2D", "conv", { ...conv, batch_input_shape: [null, 8, 8, 3] });
    const second = layer2("MaxPooling2D", "pool", { pool_size: [2, 2], strides: [2, 2], padding: "valid" });
    const rows = ["conv Conv2D [null,8,8,4] 112+0", "pool MaxPooling2D [null,4,4,4] 0+0"];
    const config = { name: "sequential", layers: [first, second] };
    expect(rowsOf(file2({ class_name: "Sequential", config }))).toEqual(rows);
    expect(rowsOf(file2({ class_name: "Sequential", config: [first, second] }))).toEqual(rows);
  });

  test("that was built for a shape has that", () => {
    expect(rowsOf(JSON.stringify(sequential3("sequential", [unnamed])))).toEqual([
      "conv Conv2D [null,8,8,4] 112+0",
    ]);
  });

  test("begins with a model, or is a layer itself, called as often as one likes", () => {
    const backbone = functional3(
      "backbone",
      [input, layer3("ReLU", "relu", {}, [kerasTensor("input_layer", 0, 0)])],
      [["input_layer", 0, 0]],
      [["relu", 0, 0]],
    );
    const inner = { class_name: "Sequential", config: { name: "sequential", layers: [backbone, unnamed] } };
    expect(rowsOf(file2(inner))).toEqual([
      "backbone/input_layer InputLayer [null,8,8,3] 0+0",
      "backbone/relu ReLU [null,8,8,3] 0+0",
      "conv Conv2D [null,8,8,4] 112+0",
    ]);
    const { config, ...rest } = sequential3(
      "twice",
      [input, layer3("Dense", "dense", { units: 3 })],
      [kerasTensor("image", 0, 0)],
      [kerasTensor("twice", 0, 0)],
    );
    const layers = [input3("image", null, 8, 8, 3), { ...rest, config }];
    expect(rowsOf(JSON.stringify(functional3("model", layers, ["image", 0, 0], ["twice", 1, 0])))).toEqual([
      "image InputLayer [null,8,8,3] 0+0",
      "twice/dense Dense [null,8,8,3] 12+0",
      "twice/dense#2 Dense [null,8,8,3] 0+0",
    ]);
  });
});
