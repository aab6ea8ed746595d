import { summarize } from "@stride/cnn";
import { fc, test } from "@fast-check/vitest";
import { expect } from "vitest";
import { readOnnx } from "./read-onnx.ts";
import { floatTensor, longTensor, model, streamed, valueInfo, weight } from "./test-encoder.ts";

const single = [
  ...["Flatten", "GlobalAveragePool", "Relu", "Transpose", "MaxPool", "AveragePool", "DepthToSpace"],
  ...["Identity", "Shape", "Cast", "Dropout", "Erf"],
];
const several = [
  ...["Add", "Mul", "Div", "Sub", "Pow", "Max", "Sum", "Concat", "Conv", "ConvTranspose", "MatMul", "Gemm"],
  ...[
    "BatchNormalization",
    "LayerNormalization",
    "GroupNormalization",
    "PRelu",
    "Reshape",
    "Squeeze",
    "Clip",
  ],
  ...[
    "Unsqueeze",
    "ReduceMean",
    "ReduceMax",
    "Resize",
    "Upsample",
    "Pad",
    "Gather",
    "Slice",
    "ConstantOfShape",
  ],
];
const number = fc.integer({ min: -2, max: 4 });
const numbers = fc.dictionary(
  fc.constantFrom(
    "axis",
    "group",
    "transB",
    "keepdims",
    "blocksize",
    "to",
    "start",
    "num_groups",
    "ceil_mode",
  ),
  number,
  { maxKeys: 2 },
);
const lists = fc.dictionary(
  fc.constantFrom("axes", "perm", "pads", "strides", "kernel_shape", "dilations", "shape"),
  fc.oneof(fc.array(number, { maxLength: 4 }), fc.constantFrom([2, 3], [0, 2, 3, 1], [2, 2], [1, 1, 1, 1])),
  { maxKeys: 2 },
);
const constants = ["w", "k", "c", "deep", "one", "t", "ones", "axis", "scales", "sizes", "pads", ""];
/** A constant, or which of the tensors before, counted back from the last. */
const input = fc.oneof(fc.constantFrom(...constants), fc.nat(2));
const anyNode = fc
  .tuple(fc.nat(2), fc.array(input, { minLength: 1, maxLength: 3 }))
  .chain(([first, others]) =>
    fc.record({
      type: fc.constantFrom(...single, ...several),
      first: fc.constant(first),
      others: fc.constant(others),
      attributes: fc.tuple(numbers, lists).map(([one, list]) => ({ ...one, ...list })),
    }),
  );
const initializers = [
  weight("w", 3, 3, 1, 1),
  weight("k", 3, 3),
  weight("c", 3),
  weight("deep", 3, 1, 1),
  floatTensor("one", [1], []),
  longTensor("t", [0, -1]),
  longTensor("ones", [1]),
  longTensor("axis", [2, 3]),
  floatTensor("scales", [1, 1, 2, 0.5]),
  longTensor("sizes", [1, 3, 6, 5]),
  longTensor("pads", [0, 0, 1, 0, 0, 0, 0, 2]),
];

function tensorBefore(place: number, back: number): string {
  return place - back <= 0 ? "x" : String(place - back - 1);
}

test.prop([fc.array(anyNode, { minLength: 1, maxLength: 6 }), fc.constantFrom("n", 1, 2)], { numRuns: 500 })(
  "a graph of any nodes is a network that can be calculated, or an error",
  async (told, batch) => {
    const nodes = told.map(({ type, first, others, attributes }, place) => ({
      type,
      inputs: [
        tensorBefore(place, first),
        ...(single.includes(type) ? [] : others).map((one) =>
          typeof one === "number" ? tensorBefore(place, one) : one,
        ),
      ],
      outputs: [String(place)],
      attributes,
    }));
    const inputs = [valueInfo("x", batch, 3, 4, 4)];
    const outputs = [String(nodes.length - 1)];
    const read = await readOnnx(streamed(model({ nodes, initializers, inputs, outputs })));
    if (read.ok) expect(summarize(read.value.network)).toMatchObject({ ok: true });
  },
  30_000,
);
