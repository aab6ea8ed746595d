import { summarize, writtenShape } from "@stride/cnn";
import { describe, expect, test } from "vitest";
import { readOnnx } from "./read-onnx.ts";
import {
  floatTensor,
  longTensor,
  model,
  streamed,
  type TestGraph,
  type TestNode,
  valueInfo,
  weight,
} from "./test-encoder.ts";

/** A file's rows, as `name, type, shape, parameters`, or why there are none. */
async function rowsOf(graph: TestGraph) {
  const read = await readOnnx(streamed(model(graph)));
  if (!read.ok) return read.problem;
  const { network, convention, layers } = read.value;
  const table = summarize(network, { convention });
  if (!table.ok) return table.problem;
  return table.value.rows.map(({ name, output, parameters }) => [
    name,
    layers.get(name)?.type,
    writtenShape(output, table.value.convention),
    Number(parameters.trainable) + Number(parameters.nonTrainable),
  ]);
}

const image = valueInfo("x", "batch", 3, 8, 8);
const on = (nodes: readonly TestNode[], ...initializers: readonly Uint8Array[]): TestGraph => ({
  nodes,
  initializers,
  inputs: [image],
  outputs: nodes.at(-1)?.outputs.slice(0, 1) ?? [],
});

test("a residual block of PyTorch's, its batch norm apart", async () => {
  const rows = await rowsOf(
    on(
      [
        {
          type: "Conv",
          name: "/conv1/Conv",
          inputs: ["x", "conv1.weight"],
          outputs: ["a"],
          attributes: {
            kernel_shape: [3, 3],
            pads: [1, 1, 1, 1],
            strides: [1, 1],
            group: 1,
            auto_pad: "NOTSET",
          },
        },
        {
          type: "BatchNormalization",
          name: "/bn1/BatchNormalization",
          inputs: ["a", "g", "b", "m", "v"],
          outputs: ["c"],
          attributes: { epsilon: { float: 1e-5 } },
        },
        { type: "Relu", name: "/relu/Relu", inputs: ["c"], outputs: ["d"] },
        { type: "Add", name: "/Add", inputs: ["d", "x"], outputs: ["e"] },
        { type: "GlobalAveragePool", name: "/pool", inputs: ["e"], outputs: ["f"] },
        { type: "Flatten", name: "/Flatten", inputs: ["f"], outputs: ["h"], attributes: { axis: 1 } },
        {
          type: "Gemm",
          name: "/fc/Gemm",
          inputs: ["h", "fc.weight", "fc.bias"],
          outputs: ["y"],
          attributes: { transB: 1 },
        },
      ],
      weight("conv1.weight", 3, 3, 3, 3),
      weight("g", 3),
      weight("b", 3),
      weight("m", 3),
      weight("v", 3),
      weight("fc.weight", 10, 3),
      weight("fc.bias", 10),
    ),
  );
  expect(rows).toEqual([
    ["/conv1/Conv", "Conv", [null, 3, 8, 8], 81],
    ["/bn1/BatchNormalization", "BatchNormalization", [null, 3, 8, 8], 12],
    ["/relu/Relu", "Relu", [null, 3, 8, 8], 0],
    ["/Add", "Add", [null, 3, 8, 8], 0],
    ["/pool", "GlobalAveragePool", [null, 3, 1, 1], 0],
    ["/Flatten", "Flatten", [null, 3], 0],
    ["/fc/Gemm", "Gemm", [null, 10], 40],
  ]);
});

test("x.view(x.size(0), -1) is written out in five nodes and flattens", async () => {
  const rows = await rowsOf(
    on(
      [
        { type: "Shape", inputs: ["x"], outputs: ["s"] },
        { type: "Constant", inputs: [], outputs: ["zero"], attributes: { value: longTensor("", [0], []) } },
        { type: "Gather", inputs: ["s", "zero"], outputs: ["n"], attributes: { axis: 0 } },
        { type: "Unsqueeze", inputs: ["n", "axes"], outputs: ["n1"] },
        { type: "Concat", inputs: ["n1", "left"], outputs: ["target"], attributes: { axis: 0 } },
        { type: "Reshape", inputs: ["x", "target"], outputs: ["y"] },
      ],
      longTensor("axes", [0]),
      longTensor("left", [-1]),
    ),
  );
  expect(rows).toEqual([["Reshape_1", "Reshape", [null, 192], 0]]);
});

test.each([
  { batch: "n", target: [-1, 192] },
  { batch: "n", target: [0, -1] },
  { batch: 4, target: [4, -1] },
  { batch: 4, target: [-1, 192] },
  { batch: 1, target: [1, 192] },
])("a Reshape to $target of a batch of $batch flattens", async ({ batch, target }) => {
  const reshape = { type: "Reshape", inputs: ["x", "target"], outputs: ["y"] };
  const graph = { ...on([reshape], longTensor("target", target)), inputs: [valueInfo("x", batch, 3, 8, 8)] };
  const written = typeof batch === "number" ? batch : null;
  expect(await rowsOf(graph)).toEqual([["Reshape_1", "Reshape", [written, 192], 0]]);
});

test("MobileNet's way: depthwise, a Clip with its limits as inputs, the mean of the maps", async () => {
  const rows = await rowsOf(
    on(
      [
        {
          type: "Conv",
          inputs: ["x", "w", "b"],
          outputs: ["a"],
          attributes: { group: 3, strides: [2, 2], pads: [1, 1, 1, 1] },
        },
        { type: "Clip", inputs: ["a", "low", "high"], outputs: ["c"] },
        { type: "ReduceMean", inputs: ["c"], outputs: ["d"], attributes: { axes: [2, 3], keepdims: 0 } },
        { type: "MatMul", inputs: ["d", "fc"], outputs: ["e"] },
        { type: "Add", inputs: ["fc.bias", "e"], outputs: ["y"] },
      ],
      weight("w", 3, 1, 3, 3),
      weight("b", 3),
      floatTensor("low", [0], []),
      floatTensor("high", [6], []),
      weight("fc", 3, 5),
      weight("fc.bias", 5),
    ),
  );
  expect(rows).toEqual([
    ["Conv_1", "Conv", [null, 3, 4, 4], 30],
    ["Clip_1", "Clip", [null, 3, 4, 4], 0],
    ["ReduceMean_1", "ReduceMean", [null, 3], 0],
    ["MatMul_1", "MatMul", [null, 5], 15],
    ["Add_1", "Add", [null, 5], 5],
  ]);
});

test("from Keras: channels come last and are turned first, and a matrix has its bias apart", async () => {
  const rows = await rowsOf({
    inputs: [valueInfo("input_1", "unk__1", 32, 24, 3)],
    nodes: [
      {
        type: "Transpose",
        name: "model/conv/Conv2D__6",
        inputs: ["input_1"],
        outputs: ["t"],
        attributes: { perm: [0, 3, 1, 2] },
      },
      { type: "Pad", name: "pad", inputs: ["t", "pads"], outputs: ["p"] },
      {
        type: "Conv",
        name: "model/conv/Conv2D",
        inputs: ["p", "w", "b"],
        outputs: ["c"],
        attributes: { strides: [2, 2], auto_pad: "VALID" },
      },
      { type: "GlobalAveragePool", name: "gap", inputs: ["c"], outputs: ["g"] },
      { type: "Squeeze", name: "gap_squeeze", inputs: ["g", "axes"], outputs: ["s"] },
      { type: "MatMul", name: "dense/MatMul", inputs: ["s", "dense"], outputs: ["m"] },
      { type: "Add", name: "dense/BiasAdd", inputs: ["m", "dense.bias"], outputs: ["a"] },
      { type: "Softmax", name: "dense/Softmax", inputs: ["a"], outputs: ["y"], attributes: { axis: -1 } },
    ],
    initializers: [
      longTensor("pads", [0, 0, 0, 0, 0, 0, 1, 1]),
      weight("w", 8, 3, 3, 3),
      weight("b", 8),
      longTensor("axes", [2, 3]),
      weight("dense", 8, 10),
      weight("dense.bias", 10),
    ],
    outputs: ["y"],
  });
  expect(rows).toEqual([
    ["model/conv/Conv2D__6", "Transpose", [null, 3, 32, 24], 0],
    ["pad", "Pad", [null, 3, 33, 25], 0],
    ["model/conv/Conv2D", "Conv", [null, 8, 16, 12], 224],
    ["gap", "GlobalAveragePool", [null, 8, 1, 1], 0],
    ["gap_squeeze", "Squeeze", [null, 8], 0],
    ["dense/MatMul", "MatMul", [null, 10], 80],
    ["dense/BiasAdd", "Add", [null, 10], 10],
    ["dense/Softmax", "Softmax", [null, 10], 0],
  ]);
});

test("ConvNeXt's way: channels last for a layer norm and two matrices, GELU written out, layer scale", async () => {
  const matrix = (input: string, w: string, output: string): TestNode => ({
    type: "MatMul",
    inputs: [input, w],
    outputs: [output],
  });
  const rows = await rowsOf(
    on(
      [
        { type: "Transpose", inputs: ["x"], outputs: ["t"], attributes: { perm: [0, 2, 3, 1] } },
        {
          type: "LayerNormalization",
          inputs: ["t", "ln.w", "ln.b"],
          outputs: ["n"],
          attributes: { axis: -1 },
        },
        matrix("n", "w1", "a"),
        { type: "Div", inputs: ["a", "root"], outputs: ["b"] },
        { type: "Erf", inputs: ["b"], outputs: ["c"] },
        { type: "Add", inputs: ["c", "one"], outputs: ["d"] },
        { type: "Mul", inputs: ["a", "d"], outputs: ["e"] },
        matrix("e", "w2", "f"),
        { type: "Transpose", inputs: ["f"], outputs: ["g"], attributes: { perm: [0, 3, 1, 2] } },
        { type: "Mul", inputs: ["gamma", "g"], outputs: ["h"] },
        { type: "Add", inputs: ["h", "x"], outputs: ["y"] },
      ],
      weight("ln.w", 3),
      weight("ln.b", 3),
      weight("w1", 3, 12),
      weight("w2", 12, 3),
      floatTensor("root", [1.4142135], []),
      floatTensor("one", [1], [1]),
      weight("gamma", 3, 1, 1),
    ),
  );
  expect(rows).toEqual([
    ["Transpose_1", "Transpose", [null, 8, 8, 3], 0],
    ["LayerNormalization_1", "LayerNormalization", [null, 8, 8, 3], 6],
    ["MatMul_1", "MatMul", [null, 8, 8, 12], 36],
    ["Div_1", "Div", [null, 8, 8, 12], 0],
    ["Erf_1", "Erf", [null, 8, 8, 12], 0],
    ["Add_1", "Add", [null, 8, 8, 12], 0],
    ["Mul_1", "Mul", [null, 8, 8, 12], 0],
    ["MatMul_2", "MatMul", [null, 8, 8, 3], 36],
    ["Transpose_2", "Transpose", [null, 3, 8, 8], 0],
    ["Mul_2", "Mul", [null, 3, 8, 8], 3],
    ["Add_2", "Add", [null, 3, 8, 8], 0],
  ]);
});

test("maps are resized by scales, or to a size that is calculated from the input's", async () => {
  const rows = await rowsOf(
    on(
      [
        { type: "Resize", inputs: ["x", "", "scales"], outputs: ["a"], attributes: { mode: "linear" } },
        { type: "Shape", inputs: ["x"], outputs: ["s"] },
        { type: "Slice", inputs: ["s", "zero", "two", "zero"], outputs: ["front"] },
        { type: "Concat", inputs: ["front", "size"], outputs: ["sizes"], attributes: { axis: 0 } },
        { type: "Resize", inputs: ["a", "", "", "sizes"], outputs: ["b"] },
        { type: "Upsample", inputs: ["b", "scales"], outputs: ["c"] },
        { type: "DepthToSpace", inputs: ["d2"], outputs: ["y"], attributes: { blocksize: 2 } },
        { type: "Concat", inputs: ["c", "c", "c", "c"], outputs: ["d2"], attributes: { axis: 1 } },
      ],
      floatTensor("scales", [1, 1, 2, 2]),
      longTensor("zero", [0]),
      longTensor("two", [2]),
      longTensor("size", [5, 7]),
    ),
  );
  expect(rows).toEqual([
    ["Resize_1", "Resize", [null, 3, 16, 16], 0],
    ["Resize_2", "Resize", [null, 3, 5, 7], 0],
    ["Upsample_1", "Upsample", [null, 3, 10, 14], 0],
    ["Concat_2", "Concat", [null, 12, 10, 14], 0],
    ["DepthToSpace_1", "DepthToSpace", [null, 3, 20, 28], 0],
  ]);
});

describe("weights", () => {
  const conv = (name: string, input: string, output: string, ...weights: string[]): TestNode => ({
    type: "Conv",
    name,
    inputs: [input, ...weights],
    outputs: [output],
    attributes: { pads: [1, 1, 1, 1] },
  });
  const w = weight("w", 3, 3, 3, 3);

  test("that two nodes use are one layer's, and counted once", async () => {
    const again = { type: "Identity", inputs: ["w"], outputs: ["w again"] };
    const graph = on(
      [conv("a", "x", "1", "w", "b"), again, conv("c", "1", "2", "w again", "b")],
      w,
      weight("b", 3),
    );
    expect(await rowsOf(graph)).toEqual([
      ["a", "Conv", [null, 3, 8, 8], 84],
      ["c", "Conv", [null, 3, 8, 8], 0],
    ]);
  });

  test("of which only some are used again are named", async () => {
    const graph = on(
      [conv("a", "x", "1", "w", "b"), conv("c", "1", "2", "w", "b2")],
      w,
      weight("b", 3),
      weight("b2", 3),
    );
    expect(await rowsOf(graph)).toEqual({
      at: { node: "c" },
      problem: { code: "partly-shared", weight: "w", other: "a" },
    });
  });

  test("may be turned by a node before they are used", async () => {
    const graph = on(
      [
        { type: "Flatten", inputs: ["x"], outputs: ["f"] },
        { type: "Transpose", inputs: ["m"], outputs: ["t"], attributes: { perm: [1, 0] } },
        { type: "MatMul", inputs: ["f", "t"], outputs: ["y"] },
      ],
      weight("m", 7, 192),
    );
    expect(await rowsOf(graph)).toEqual([
      ["Flatten_1", "Flatten", [null, 192], 0],
      ["MatMul_1", "MatMul", [null, 7], 1344],
    ]);
  });
});

describe("nodes", () => {
  const relu = (input: string, output: string, name?: string): TestNode => ({
    type: "Relu",
    inputs: [input],
    outputs: [output],
    ...(name === undefined ? {} : { name }),
  });

  test("may stand in any order, and be called alike", async () => {
    const graph = {
      ...on([relu("1", "2", "r"), relu("x", "1", "r"), relu("2", "y", "__proto__")]),
      outputs: ["y"],
    };
    expect(await rowsOf(graph)).toEqual([
      ["r_1", "Relu", [null, 3, 8, 8], 0],
      ["r", "Relu", [null, 3, 8, 8], 0],
      ["__proto__", "Relu", [null, 3, 8, 8], 0],
    ]);
  });

  test.each([
    {
      title: "a circle",
      nodes: [relu("b", "a", "p"), relu("a", "b", "q")],
      at: "q",
      problem: { code: "circular", circle: ["q", "p"] },
    },
    {
      title: "an input that nothing gives",
      nodes: [relu("nowhere", "y", "r")],
      at: "r",
      problem: { code: "unknown-source", source: "nowhere" },
    },
    {
      title: "an output that is given twice",
      nodes: [relu("x", "y"), relu("x", "y")],
      at: "y",
      problem: { code: "duplicate-name" },
    },
    {
      title: "an operator that isn't known",
      nodes: [{ ...relu("x", "y", "n"), type: "NonMaxSuppression" }],
      at: "n",
      problem: { code: "unsupported", framework: "onnx", layer: "NonMaxSuppression" },
    },
    {
      title: "somebody else's operator",
      nodes: [{ ...relu("x", "y", "n"), domain: "com.microsoft" }],
      at: "n",
      problem: { code: "unknown-block", name: "com.microsoft.Relu" },
    },
    {
      title: "a second output",
      nodes: [{ ...relu("x", "a"), type: "Dropout", outputs: ["a", "mask"] }, relu("mask", "y", "r")],
      at: "r",
      problem: { code: "unsupported", framework: "onnx", layer: "Dropout's other outputs" },
    },
    {
      title: "a Reshape to what depends on the input",
      nodes: [{ type: "Reshape", name: "r", inputs: ["x", "x"], outputs: ["y"] }],
      at: "r",
      problem: { code: "missing-constant", constant: "shape" },
    },
  ])("$title is named", async ({ nodes, at, problem }) => {
    expect(await rowsOf(on(nodes))).toEqual({ at: { node: at }, problem });
  });
});

describe("inputs", () => {
  const relu = [{ type: "Relu", inputs: ["x"], outputs: ["y"] }];

  test.each([
    { axes: ["n", 3, "height", 8], problem: { code: "unknown-length", axis: 2, called: "height" } },
    { axes: [1, 3, 0, 8], problem: { code: "no-length", axis: 2, length: "0" } },
    { axes: [1, -3, 8, 8], problem: { code: "no-length", axis: 1, length: "-3" } },
    { axes: [1, 3, 2n ** 62n, 8], problem: { code: "no-length", axis: 2, length: "4611686018427387904" } },
    { axes: [5], problem: { code: "wrong-rank", expected: 2, got: 1 } },
  ])("of $axes are refused", async ({ axes, problem }) => {
    const graph = { nodes: relu, inputs: [valueInfo("x", ...axes)], outputs: ["y"] };
    expect(await rowsOf(graph)).toEqual({ at: { node: "x" }, problem });
  });

  test("that are initializers aren't inputs", async () => {
    const conv = [{ type: "Conv", inputs: ["x", "w"], outputs: ["y"] }];
    const graph = { ...on(conv, weight("w", 4, 3, 3, 3)), inputs: [image, valueInfo("w", 4, 3, 3, 3)] };
    expect(await rowsOf(graph)).toEqual([["Conv_1", "Conv", [null, 4, 6, 6], 108]]);
  });

  test("have one batch", async () => {
    const graph = { nodes: relu, inputs: [valueInfo("x", 2, 3), valueInfo("z", 4, 3)], outputs: ["y"] };
    expect(await rowsOf(graph)).toMatchObject({ problem: { code: "batches-differ", batches: [2, 4] } });
  });
});
