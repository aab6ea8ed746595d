import { summarize } from "@stride/cnn";
import { describe, expect, it } from "vitest";
import { readKerasSource } from "./read-keras-source.ts";

function rowsOf(source: string) {
  const read = readKerasSource(source);
  if (!read.ok) throw new Error(JSON.stringify(read.problem));
  const table = summarize(read.value.network, { convention: read.value.convention });
  if (!table.ok) throw new Error(JSON.stringify(table.problem));
  return table.value.rows.map(({ name, layerName, parameters, output }) => [
    name,
    layerName,
    parameters.trainable,
    output.kind === "feature-map" ? [...output.size, output.channels] : output,
  ]);
}

const vector = (features: number) => ({ kind: "vector", features, leading: [] });

describe("Keras source", () => {
  it("of layers added one by one is read, with the names that Keras gives them", () => {
    const source = `
"""A small classifier."""
from tensorflow.keras import layers, models

model = models.Sequential()
model.add(layers.Conv2D(32, (3, 3), activation='relu', input_shape=(28, 28, 1)))
model.add(layers.MaxPooling2D((2, 2)))
model.add(layers.Conv2D(64, 3, kernel_regularizer=regularizers.l2(0.01)))
model.add(layers.Flatten())
model.add(layers.Dense(10, activation='softmax'))
model.summary()
model.compile(optimizer='adam', loss='sparse_categorical_crossentropy', metrics=['accuracy'])
`;
    expect(rowsOf(source)).toEqual([
      ["conv2d", "conv2d", 320, [26, 26, 32]],
      ["max_pooling2d", "max_pooling2d", 0, [13, 13, 32]],
      ["conv2d_1", "conv2d_1", 18496, [11, 11, 64]],
      ["flatten", "flatten", 0, vector(7744)],
      ["dense", "dense", 77450, vector(10)],
    ]);
  });

  it("in the functional interface is read, a shared layer once, and nothing that no output needs", () => {
    const source = `
size = (8, 8, 4)
a = keras.Input(shape=size, name="a")
b = keras.Input(size)
conv = keras.layers.Conv2D(4, 3, padding="same", name="conv")
left = conv(a)
right = conv(b)
lost = layers.Dense(1000)(left)
sum = layers.Add()([left, right])
sum = layers.AvgPool2D()(sum)
net = keras.Model(inputs=[a, b], outputs=sum)
`;
    expect(rowsOf(source)).toEqual([
      ["conv", "conv", 148, [8, 8, 4]],
      ["right", "conv", 0, [8, 8, 4]],
      ["add", "add", 0, [8, 8, 4]],
      ["average_pooling2d", "average_pooling2d", 0, [4, 4, 4]],
    ]);
  });

  it.each([
    ["", undefined, { code: "missing", what: "keras.Sequential or keras.Model" }],
    ["model = keras.Sequential([layers.ReLU()])", undefined, { code: "missing", what: "keras.Input" }],
    [
      "model = keras.applications.VGG16()",
      { line: 1 },
      { code: "unknown-block", name: "keras.applications.VGG16" },
    ],
    ["x = keras.Input((8,))\ny = Foo(1)(x)", { line: 2 }, { code: "unknown-block", name: "Foo" }],
    [
      "x = keras.Input((8,))\ny = layers.Dense(2)(z)",
      { line: 2 },
      { code: "malformed", expected: "a name that was assigned", found: "z" },
    ],
    [
      "x = keras.Input((8,))\ny = layers.Dense(n)(x)",
      { line: 2 },
      { code: "malformed", expected: "a value", found: "n" },
    ],
    [
      "x = keras.Input((8,))\ny = layers.Dense(2, name='d')(x)\nz = layers.Dense(2, name='d')(y)",
      { line: 3 },
      { code: "malformed", expected: "another name", found: "d" },
    ],
    [
      "x = keras.Input((8,))\ny = layers.Dense(2, filters=3)(x)",
      { line: 2 },
      { code: "malformed", expected: "a setting of Dense", found: "filters" },
    ],
    [
      "x = keras.Input((None, None, 3))",
      { line: 1 },
      { code: "malformed", expected: "the input's lengths", found: "another shape" },
    ],
    [
      "x = keras.Input((4, 4, 3))\ny = layers.Conv2D(2, 9, name='big')(x)\nmodel = keras.Model(x, y)",
      { node: "big", line: 2 },
      { code: "kernel-exceeds-input", axis: 0, kernel: 9, input: 4 },
    ],
    [
      "model = keras.Sequential([keras.Input((8,))])\nmodel.pop()",
      { line: 2 },
      { code: "malformed", expected: "an assignment or model.add(…)", found: "model.pop" },
    ],
    [
      "def f(x):\n  return x",
      { line: 1 },
      { code: "malformed", expected: "statements without classes and functions", found: "function" },
    ],
    [
      "os.system('x')",
      { line: 1 },
      { code: "malformed", expected: "an assignment or model.add(…)", found: "os.system" },
    ],
  ])("%j is refused with its line", (source, at, problem) => {
    expect(readKerasSource(source)).toEqual({ ok: false, problem: { at, problem } });
  });

  it.each([
    [
      "calls a layer without an end",
      "x = keras.Input((4,))\nr = layers.ReLU()\n" +
        "x = r(x)\n".repeat(40_000) +
        "model = keras.Model(x, x)",
    ],
    [
      "joins wider and wider",
      "x = keras.Input((4,))\n" +
        `x = layers.Concatenate()([${"x,".repeat(200)}])\n`.repeat(500) +
        "model = keras.Model(x, x)",
    ],
    [
      "makes models of all models",
      "x = keras.Input((4,))\n" + "y = layers.ReLU()(x)\nmodel = keras.Model(x, y)\n".repeat(4_000),
    ],
    [
      "names objects' own",
      "__proto__ = keras.Input((4,), name='__proto__')\nconstructor = layers.ReLU(name='constructor')(__proto__)\nmodel = keras.Model(__proto__, constructor)",
    ],
  ])("that %s is answered in no time", { retry: 2 }, (_, source) => {
    const start = performance.now();
    const read = readKerasSource(source);
    expect(read.ok || read.problem.problem.code).toBeDefined();
    expect(performance.now() - start).toBeLessThan(4_000);
  });
});
