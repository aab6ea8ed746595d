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
} from "./fixtures/files.ts";
import { readKerasJson } from "./read-keras-json.ts";

const image = input2("image", null, 8, 8, 3);
const relu = layer2("ReLU", "relu", {}, [["image", 0, 0]]);
const from = (name: string) => [[name, 0, 0]] as const;

/** A model of an image and some layers, of which `out` comes last. */
function withLayers(...layers: readonly object[]): string {
  return file2(functional2("model", [image, ...layers], from("image"), from("out")));
}

const out = (class_name: string, config: object = {}) => layer2(class_name, "out", config, [["image", 0, 0]]);
const node = (name: string) => ({ at: { node: name } });

test.each([
  { problem: "a layer that nobody knows", text: withLayers(out("Sorcery")), code: "unsupported" },
  {
    problem: "a Lambda",
    text: withLayers(out("Lambda", { function: ["4wEA", null, null] })),
    code: "unsupported",
  },
  { problem: "a recurrent layer", text: withLayers(out("LSTM", { units: 3 })), code: "unsupported" },
  { problem: "a wrapper", text: withLayers(out("TimeDistributed", { layer: relu })), code: "unsupported" },
  { problem: "a layer called __proto__", text: withLayers(out("__proto__")), code: "unsupported" },
  { problem: "a setting that is missing", text: withLayers(out("Conv2D")), code: "unreadable" },
  {
    problem: "a number that is none",
    text: withLayers(out("Dense", { units: 7 })).replace('"units":7', '"units":NaN'),
    code: "unreadable",
  },
  {
    problem: "a kernel larger than the image",
    text: withLayers(out("Conv2D", { filters: 1, kernel_size: 9 })),
    code: "kernel-exceeds-input",
  },
  { problem: "a layer without calls", text: withLayers(layer2("ReLU", "out", {})), code: "missing" },
  { problem: "a layer called on nothing", text: withLayers(layer2("ReLU", "out", {}, [])), code: "missing" },
  {
    problem: "a layer called on a layer that isn't there",
    text: withLayers(layer2("ReLU", "out", {}, [["nobody", 0, 0]])),
    code: "unknown-source",
  },
  {
    problem: "a call that isn't there",
    text: withLayers(layer2("ReLU", "out", {}, [["image", 1, 0]])),
    code: "malformed",
  },
  {
    problem: "a tensor that isn't there",
    text: withLayers(layer2("ReLU", "out", {}, [["image", 0, 1]])),
    code: "malformed",
  },
  {
    problem: "calls that are no list",
    text: withLayers({ ...out("ReLU"), inbound_nodes: { args: [] } }),
    code: "invalid-setting",
  },
  {
    problem: "a call that is a number",
    text: withLayers({ ...out("ReLU"), inbound_nodes: [7] }),
    code: "malformed",
  },
  {
    problem: "a call on a number",
    text: withLayers({ ...out("ReLU"), inbound_nodes: [[["image", -1, 0]]] }),
    code: "malformed",
  },
  {
    problem: "a name that is there twice",
    text: withLayers(out("ReLU"), out("ELU")),
    code: "duplicate-name",
  },
  {
    problem: "more inputs than a layer takes",
    text: withLayers(
      layer2("Flatten", "out", {}, [
        ["image", 0, 0],
        ["image", 0, 0],
      ]),
    ),
    code: "not-translatable",
  },
  {
    problem: "whether it learns",
    text: withLayers(out("ReLU", { trainable: "no" })),
    code: "invalid-setting",
  },
  {
    problem: "too many settings",
    text: withLayers(out("ReLU", Object.fromEntries(Array.from({ length: 300 }, (_, n) => [`k${n}`, n])))),
    code: "invalid-setting",
  },
])("$problem is told with the layer's name", ({ text, code }) => {
  expect(readKerasJson(text)).toMatchObject({ ok: false, problem: { ...node("out"), problem: { code } } });
});

describe("a class of somebody's own isn't Keras' of the same name", () => {
  const own = layer3("Dense", "out", { units: 3 }, [kerasTensor("image", 0, 0)]);
  test.each([
    { ...own, module: "their.layers", registered_name: "Dense" },
    { ...own, module: null, registered_name: "Custom>Dense" },
    { ...own, module: "keras_hub.src.layers", registered_name: null },
    { ...own, class_name: "Addons>Dense" },
  ])("$module $registered_name $class_name", (layer) => {
    const model = functional3("model", [input3("image", null, 8), layer], from("image"), from("out"));
    expect(readKerasJson(JSON.stringify(model))).toEqual({
      ok: false,
      problem: {
        ...node("out"),
        problem: { code: "unknown-block", name: layer.registered_name ?? layer.class_name },
      },
    });
  });
});

describe("a model's ends", () => {
  const shaped = (...shape: readonly (number | null)[]) =>
    file2(functional2("model", [input2("image", ...shape), relu], from("image"), from("relu")));

  test.each([
    { text: shaped(null, null, 8, 3), problem: { code: "missing", what: "batch_shape[1]" } },
    { text: shaped(null, 8, 8, null), problem: { code: "missing", what: "batch_shape[3]" } },
    { text: shaped(null), problem: { code: "wrong-rank", expected: 1, got: 0 } },
    { text: shaped(null, 0, 8, 3), problem: { code: "invalid-setting", path: [1] } },
    { text: shaped(null, 0.5, 8, 3), problem: { code: "invalid-setting", path: [1] } },
    { text: shaped(null, 1e300, 8, 3), problem: { code: "invalid-setting", path: [1] } },
  ])("an input's shape has to be known: $problem", ({ text, problem }) => {
    expect(readKerasJson(text)).toMatchObject({ ok: false, problem: { ...node("image"), problem } });
  });

  test("an input that tells no shape is named", () => {
    const silent = { ...image, config: { name: "image" } };
    expect(readKerasJson(file2(functional2("model", [silent, relu], from("image"), from("relu"))))).toEqual({
      ok: false,
      problem: { ...node("image"), problem: { code: "missing", what: "batch_shape" } },
    });
  });

  test("inputs and outputs have to be there, and to be inputs", () => {
    const model = (inputs: Parameters<typeof functional2>[2], outputs: Parameters<typeof functional2>[3]) =>
      readKerasJson(file2(functional2("model", [image, relu], inputs, outputs)));
    expect(model(from("relu"), from("relu"))).toMatchObject({ problem: { problem: { code: "malformed" } } });
    expect(model(from("nobody"), from("relu"))).toMatchObject({
      problem: { problem: { code: "unknown-source" } },
    });
    expect(model([], from("relu"))).toMatchObject({
      problem: { ...node("image"), problem: { code: "missing", what: "input_layers" } },
    });
    expect(model(from("image"), from("nobody"))).toMatchObject({
      problem: { problem: { code: "unknown-source", source: "nobody" } },
    });
    expect(model(from("image"), [])).toMatchObject({
      problem: { problem: { code: "missing", what: "output_layers" } },
    });
  });
});

test.each([
  { text: "", code: "malformed" },
  { text: "{", code: "malformed" },
  { text: "null", code: "invalid-setting" },
  { text: "[]", code: "invalid-setting" },
  { text: '{"class_name":"Dense","config":{}}', code: "malformed" },
  { text: '{"class_name":"Functional","config":7}', code: "invalid-setting" },
  { text: '{"class_name":"Functional","config":{"layers":[null]}}', code: "invalid-setting" },
  { text: '{"class_name":"Sequential","config":{"layers":[]}}', code: "missing" },
  { text: '{"class_name":"Sequential","config":{"layers":[{"class_name":"ReLU"}]}}', code: "missing" },
  { text: '{"__proto__":{"class_name":"Sequential","config":[]}}', code: "invalid-setting" },
])("$text is no model", ({ text, code }) => {
  expect(readKerasJson(text)).toMatchObject({ ok: false, problem: { problem: { code } } });
});

test("a name may be any, also one that every object has", () => {
  const layers = ["__proto__", "constructor", "toString"].map((name, index, all) =>
    layer2("ReLU", name, {}, [[all[index - 1] ?? "image", 0, 0]]),
  );
  const text = file2(functional2("model", [image, ...layers], from("image"), from("toString")));
  const read = readKerasJson(text);
  expect(read).toMatchObject({ ok: true, value: { network: { outputs: ["toString"] } } });
});

test("a name is no longer than 200 characters", () => {
  const long = { ...out("ReLU"), name: "a".repeat(201) };
  expect(readKerasJson(withLayers(long))).toMatchObject({
    problem: { ...node("layers[1]"), problem: { code: "invalid-setting", path: ["name"] } },
  });
});
