import {
  type Arithmetic,
  arithmetic,
  convolvedCell,
  type ConventionSettings,
  featureMap,
  type HandConvolution,
  type HandPooling,
  type LayerInput,
  type LayerSettings,
  type Network,
  pooledCell,
  receptiveField,
  recording,
  summarize,
  type Table,
  vector,
  writtenShape,
  writtenWeight,
} from "@stride/cnn";
import { describe, expect, it } from "vitest";
import { type AnswerValue, sameValue } from "../answer.ts";
import { bound, written } from "../layer-calculation.ts";
import { locales } from "../locale.ts";
import { dimensions } from "../numerals.ts";
import { formulaOf } from "../steps/formula.ts";
import { sentenceOf } from "../steps/sentence.ts";
import { type MisconceptionId, misconceptions, rankedWays, waysOf } from "./index.ts";

type Calculation = (a: Arithmetic) => AnswerValue;

/** What is calculated, what is right, and what is answered under the belief. */
interface Case {
  readonly id: MisconceptionId;
  /** Which of its ways; the first if it isn't told. */
  readonly way?: number;
  readonly calculate: Calculation;
  readonly truth: AnswerValue;
  readonly believed: AnswerValue;
  /** What the sentence says where it isn't the believed and the right answer. */
  readonly says?: readonly string[];
}

const broken = /undefined|NaN|Infinity|\[object|null/u;

const shape =
  (layer: LayerSettings, input: LayerInput, layout: "channels-first" | "channels-last" = "channels-last") =>
  (a: Arithmetic) =>
    written(bound(layer).outputShape(input, a), layout, a);
const learned = (layer: LayerSettings, input: LayerInput) => (a: Arithmetic) => [
  bound(layer).parameters(input, a).trainable,
];
const multiplyAdds = (layer: LayerSettings, input: LayerInput) => (a: Arithmetic) => [
  bound(layer).multiplyAdds(input, a),
];
const table =
  (network: Network, read: (table: Table) => AnswerValue, convention: ConventionSettings = {}) =>
  (a: Arithmetic) => {
    const result = summarize(network, { convention, arithmetic: a });
    return result.ok ? read(result.value) : expect.fail(JSON.stringify(result.problem));
  };

const conv = { type: "conv2d", outChannels: 8, kernelSize: 3 } as const;
const map = featureMap(4, 10, 10);
const small = featureMap(3, 4, 5);
const image = featureMap(3, 39, 31);
const pool = { type: "max-pool2d", kernelSize: 2 } as const;
const depthwise = { type: "depthwise-conv2d", kernelSize: 3, multiplier: 2 } as const;
const separable = { type: "separable-conv2d", outChannels: 8, kernelSize: 3 } as const;
const transposed = {
  type: "conv-transpose2d",
  outChannels: 5,
  kernelSize: 4,
  stride: 2,
  padding: [
    { before: 1, after: 1 },
    { before: 1, after: 1 },
  ],
  outputPadding: [1, 1],
} as const;
const prelu = { type: "prelu", shared: "cells" } as const;
const layerNorm = { type: "layer-norm", layout: "channels-last" } as const;
const global = { type: "global-avg-pool2d" } as const;

const flattened: Calculation = (a) => {
  const features = bound({ type: "flatten" }).outputShape(small, a);
  return [bound({ type: "linear", outFeatures: 10 }).parameters(features, a).trainable];
};
const batchOfVectors: Calculation = (a) =>
  writtenShape(
    bound({ type: "flatten" }).outputShape(small, a),
    { layout: "channels-last", batch: 32 },
    a,
  ).map(Number);

function networkOf(nodes: Network["nodes"], size = 8): Network {
  return { inputs: [{ name: "x", shape: featureMap(3, size, size) }], nodes, outputs: [] };
}

const keep = { type: "conv2d", outChannels: 3, kernelSize: 3, padding: 1 } as const;
const normed = networkOf([{ name: "norm", from: ["x"], layer: { type: "batch-norm2d" } }]);
const shared = networkOf([
  { name: "a", from: ["x"], layer: keep },
  { name: "b", from: ["a"], layer: keep, shares: "a" },
]);
const frozen = networkOf([
  { name: "a", from: ["x"], layer: keep, frozen: true },
  { name: "b", from: ["a"], layer: { type: "batch-norm2d" } },
]);
const contained = networkOf([
  { name: "stage.block.a", from: ["x"], layer: keep },
  { name: "stage.b", from: ["stage.block.a"], layer: keep },
]);
const branches = networkOf([
  { name: "a", from: ["x"], layer: keep },
  { name: "b", from: ["x"], layer: { ...keep, kernelSize: 5, padding: 2 } },
  { name: "sum", from: ["a", "b"], layer: { type: "merge", operation: "add" } },
]);
const deep = networkOf(
  ["a", "b", "c", "d"].map((name, at, all) => ({ name, from: [all[at - 1] ?? "x"], layer: keep })),
  6,
);
const costly: Network = {
  inputs: [{ name: "x", shape: map }],
  nodes: [{ name: "a", from: ["x"], layer: conv }],
  outputs: [],
};
const parametersOf = ({ totals }: Table) => [totals.parameters.trainable];
const allOf = ({ totals }: Table) => [totals.allParameters];
const costOf = ({ totals }: Table) => [totals.cost];
const fieldOf = ({ rows }: Table) => [rows.at(-1)?.receptiveField?.[0]?.size ?? 0];

/** 1 → 3 → 7 → 9 → 25 cells; their distances: 1, 2, 2, 4, 4. */
const chain = [
  { kernel: 3, stride: 2, padding: 0, dilation: 1 },
  { kernel: 3, stride: 1, padding: 0, dilation: 1 },
  { of: "pooling", kernel: 2, stride: 2, padding: 0, dilation: 1 },
  { kernel: 3, stride: 1, padding: 1, dilation: 2 },
] as const;
const field: Calculation = (a) => [receptiveField(chain, a).size];
const firstCell: Calculation = (a) => {
  const { effectiveStride, effectivePadding } = receptiveField(
    [
      { kernel: 3, stride: 2, padding: 1, dilation: 1 },
      { kernel: 3, stride: 1, padding: 1, dilation: 1 },
    ],
    a,
  );
  return [a.fieldStart({ unit: 4, effectiveStride, effectivePadding })];
};

const byHand: HandConvolution = {
  input: [
    [
      [1, 2, 0],
      [3, 1, 2],
      [0, 1, 4],
    ],
    [
      [0, 1, 1],
      [2, 0, 1],
      [1, 3, 0],
    ],
  ],
  kernels: [
    [
      [1, 2],
      [0, -1],
    ],
    [
      [1, 3],
      [2, 1],
    ],
  ],
  bias: 1,
  kernelSize: [2, 2],
  stride: [1, 1],
  padding: [0, 0],
  relu: false,
};
const cell =
  (told: Partial<HandConvolution> = {}): Calculation =>
  (a) => [convolvedCell({ ...byHand, ...told }, [0, 0], a)];

const pooling: HandPooling = {
  input: [
    [1, 5, 2, 0],
    [3, 4, 1, 7],
    [6, 0, 2, 8],
    [9, 2, 3, 1],
  ],
  mode: "maximum",
  countIncludePad: true,
  kernelSize: [2, 2],
  stride: [2, 2],
  padding: [0, 0],
};
const pooled =
  (told: Partial<HandPooling> = {}, place: readonly [number, number] = [0, 0]): Calculation =>
  (a) => [pooledCell({ ...pooling, ...told }, place, a)];

const kernel =
  (framework: "torch" | "keras"): Calculation =>
  (a) => {
    const [weight] = bound(conv).weights(map);
    return weight ? writtenWeight(weight, framework, a) : [];
  };

const size = (length: number, channels = 8) => [length, length, channels];

const cases: readonly Case[] = [
  // shapes
  {
    id: "forgets-plus-one",
    calculate: shape({ ...conv, kernelSize: 4 }, image),
    truth: [36, 28, 8],
    believed: [35, 27, 8],
    says: ["35", "36"],
  },
  {
    id: "ignores-padding",
    calculate: shape({ ...conv, padding: 1 }, map),
    truth: size(10),
    believed: size(8),
    says: ["8", "10"],
  },
  {
    id: "pads-one-side",
    calculate: shape({ ...conv, padding: 1 }, map),
    truth: size(10),
    believed: size(9),
    says: ["9", "10"],
  },
  {
    id: "ignores-stride",
    calculate: shape({ ...conv, stride: 2 }, featureMap(4, 11, 11)),
    truth: size(5),
    believed: size(9),
    says: ["9", "5"],
  },
  {
    id: "ignores-dilation",
    calculate: shape({ ...conv, dilation: 2 }, featureMap(4, 11, 11)),
    truth: size(7),
    believed: size(9),
    says: ["3", "5"],
  },
  {
    id: "multiplies-kernel-by-dilation",
    calculate: shape({ ...conv, dilation: 2 }, featureMap(4, 11, 11)),
    truth: size(7),
    believed: size(6),
    says: ["6", "5"],
  },
  {
    id: "rounds-up",
    calculate: shape({ ...conv, stride: 2 }, map),
    truth: size(4),
    believed: size(5),
    says: ["5", "4"],
  },
  {
    id: "keeps-the-fraction",
    calculate: shape({ ...conv, stride: 2 }, map),
    truth: size(4),
    believed: size(5),
    says: ["4.5", "5", "4"],
  },
  {
    id: "keeps-the-fraction",
    way: 1,
    calculate: shape({ ...conv, stride: 2 }, map),
    truth: size(4),
    believed: size(4.5),
    says: ["4.5", "= 4"],
  },
  {
    id: "same-keeps-size-despite-stride",
    calculate: shape({ ...conv, stride: 2, padding: "same" }, featureMap(4, 11, 11)),
    truth: size(6),
    believed: size(11),
    says: ["11", "6"],
  },
  {
    id: "same-rounds-down",
    calculate: shape({ ...conv, stride: 2, padding: "same" }, featureMap(4, 11, 11)),
    truth: size(6),
    believed: size(5),
    says: ["5", "6"],
  },
  {
    id: "same-is-half-kernel",
    calculate: shape({ ...conv, kernelSize: 4, padding: "same" }, map),
    truth: size(10),
    believed: size(11),
  },
  {
    id: "pools-by-kernel-size",
    calculate: shape({ ...pool, kernelSize: 3, stride: 2 }, featureMap(8, 11, 11)),
    truth: size(5),
    believed: size(3),
    says: ["3", "5"],
  },
  {
    id: "pools-with-stride-one",
    calculate: shape(pool, featureMap(8, 10, 10)),
    truth: size(5),
    believed: size(9),
    says: ["9", "5"],
  },
  {
    id: "pools-with-stride-one",
    calculate: shape({ ...pool, kernelSize: 3, padding: 1 }, featureMap(8, 10, 10)),
    truth: size(4),
    believed: size(10),
    says: ["10", "4"],
  },
  {
    id: "pools-with-stride-one",
    calculate: shape({ ...pool, ceilMode: true }, featureMap(8, 7, 7)),
    truth: size(4),
    believed: size(6),
    says: ["6", "4"],
  },
  {
    id: "keeps-the-dropped-window",
    calculate: shape({ ...pool, padding: 1, ceilMode: true }, featureMap(8, 7, 7)),
    truth: size(4),
    believed: size(5),
    says: ["5", "4"],
  },
  {
    id: "rounds-up-twice",
    calculate: shape({ ...pool, kernelSize: 3, stride: 2, ceilMode: true }, featureMap(8, 9, 9)),
    truth: size(4),
    believed: size(5),
    says: ["5", "4"],
  },
  {
    id: "multiplies-channels",
    calculate: shape(conv, map),
    truth: size(8),
    believed: size(8, 32),
    says: ["32", "8"],
  },
  {
    id: "multiplies-channels",
    way: 1,
    calculate: shape(conv, map),
    truth: size(8),
    believed: size(8, 4),
    says: ["4", "8"],
  },
  {
    id: "depthwise-forgets-input-channels",
    calculate: shape(depthwise, map),
    truth: size(8),
    believed: size(8, 2),
    says: ["2", "8"],
  },
  {
    id: "swaps-axes",
    calculate: shape(pool, featureMap(8, 72, 56)),
    truth: [36, 28, 8],
    believed: [28, 36, 8],
  },
  {
    id: "swaps-axes",
    way: 1,
    calculate: shape(pool, featureMap(8, 72, 56)),
    truth: [36, 28, 8],
    believed: [8, 36, 28],
  },
  {
    id: "rounds-up",
    way: 1,
    calculate: shape({ type: "upsample", scaleFactor: 1.5 }, featureMap(8, 7, 5)),
    truth: [10, 7, 8],
    believed: [11, 8, 8],
    says: ["11", "10"],
  },
  {
    id: "scales-the-gaps",
    calculate: shape({ type: "upsample", scaleFactor: 2 }, featureMap(8, 7, 5)),
    truth: [14, 10, 8],
    believed: [13, 9, 8],
    says: ["13", "14"],
  },
  {
    id: "transposed-uses-forward-formula",
    calculate: shape(transposed, featureMap(4, 7, 7)),
    truth: size(15, 5),
    believed: size(3, 5),
    says: ["3", "15"],
  },
  {
    id: "transposed-is-size-times-stride",
    calculate: shape(transposed, featureMap(4, 7, 7)),
    truth: size(15, 5),
    believed: size(14, 5),
    says: ["14", "15"],
  },
  {
    id: "transposed-padding-enlarges",
    calculate: shape(transposed, featureMap(4, 7, 7)),
    truth: size(15, 5),
    believed: size(19, 5),
    says: ["19", "15"],
  },
  {
    id: "forgets-output-padding",
    calculate: shape(transposed, featureMap(4, 7, 7)),
    truth: size(15, 5),
    believed: size(14, 5),
    says: ["14", "15"],
  },
  {
    id: "merges-the-wrong-axes",
    calculate: shape({ type: "concatenate" }, [featureMap(3, 4, 4), featureMap(5, 4, 4)]),
    truth: size(4),
    believed: size(8),
    says: ["4 + 4 = 8", "4"],
  },
  {
    id: "merges-the-wrong-axes",
    way: 1,
    calculate: shape({ type: "merge", operation: "add" }, [featureMap(3, 4, 4), featureMap(3, 4, 4)]),
    truth: size(4, 3),
    believed: size(4, 6),
    says: ["3 + 3 = 6", "3"],
  },
  {
    id: "flatten-forgets-an-axis",
    calculate: shape({ type: "flatten" }, small),
    truth: [60],
    believed: [20],
  },
  {
    id: "flatten-forgets-an-axis",
    way: 1,
    calculate: batchOfVectors,
    truth: [32, 60],
    believed: [1920],
  },
  { id: "dense-without-flatten", calculate: flattened, truth: [610], believed: [40], says: ["3", "60"] },
  {
    id: "global-pooling-keeps-axes",
    calculate: shape(global, featureMap(64, 7, 7)),
    truth: [64],
    believed: size(1, 64),
  },
  {
    id: "global-pooling-keeps-axes",
    calculate: shape({ ...global, keepAxes: true }, featureMap(64, 7, 7)),
    truth: size(1, 64),
    believed: [64],
  },
  {
    id: "global-pooling-keeps-axes",
    way: 1,
    calculate: shape(global, featureMap(64, 7, 7)),
    truth: [64],
    believed: size(7, 64),
  },
  {
    id: "global-pooling-keeps-axes",
    way: 2,
    calculate: shape(global, featureMap(64, 7, 7)),
    truth: [64],
    believed: [1],
  },
  // parameters
  { id: "forgets-bias", calculate: learned(conv, map), truth: [296], believed: [288] },
  { id: "miscounts-biases", calculate: learned(conv, map), truth: [296], believed: [320], says: ["32", "8"] },
  { id: "miscounts-biases", way: 1, calculate: learned(conv, map), truth: [296], believed: [289] },
  {
    id: "forgets-input-channels",
    calculate: learned(conv, map),
    truth: [296],
    believed: [80],
    says: ["9", "36"],
  },
  { id: "forgets-output-channels", calculate: learned(conv, map), truth: [296], believed: [37] },
  { id: "multiplies-by-output-area", calculate: learned(conv, map), truth: [296], believed: [18944] },
  { id: "counts-activations", calculate: learned(conv, map), truth: [296], believed: [512] },
  { id: "counts-by-stride", calculate: learned({ ...conv, stride: 2 }, map), truth: [296], believed: [74] },
  {
    id: "ignores-groups",
    calculate: learned({ ...conv, groups: 2 }, map),
    truth: [152],
    believed: [296],
    says: ["36", "18"],
  },
  {
    id: "depthwise-as-full-convolution",
    calculate: learned(depthwise, map),
    truth: [80],
    believed: [296],
    says: ["288", "72"],
  },
  {
    id: "depthwise-as-full-convolution",
    way: 1,
    calculate: learned({ ...conv, groups: 4 }, map),
    truth: [80],
    believed: [296],
    says: ["36", "9"],
  },
  {
    id: "miscounts-separable",
    calculate: learned(separable, map),
    truth: [76],
    believed: [44],
    says: ["36", "68"],
  },
  {
    id: "miscounts-separable",
    way: 1,
    calculate: learned(separable, map),
    truth: [76],
    believed: [80],
    says: ["4 + 8 = 12", "8"],
  },
  { id: "pooling-has-weights", calculate: learned(pool, map), truth: [0], believed: [16] },
  {
    id: "miscounts-batch-norm",
    calculate: table(normed, allOf, { counting: "keras" }),
    truth: [12],
    believed: [6],
  },
  { id: "miscounts-batch-norm", way: 1, calculate: table(normed, parametersOf), truth: [6], believed: [12] },
  {
    id: "batch-norm-by-area",
    calculate: table(normed, allOf, { counting: "keras" }),
    truth: [12],
    believed: [768],
    says: ["192", "3"],
  },
  {
    id: "slips-a-decimal",
    calculate: learned(conv, map),
    truth: [296],
    believed: [2888],
    says: ["2,880", "288"],
  },
  {
    id: "slips-a-decimal",
    way: 1,
    calculate: learned({ type: "linear", outFeatures: 160, bias: false }, vector(100)),
    truth: [16000],
    believed: [160000],
  },
  { id: "counts-shared-layer-per-use", calculate: table(shared, parametersOf), truth: [84], believed: [168] },
  { id: "leaves-out-frozen", calculate: table(frozen, allOf), truth: [90], believed: [6] },
  {
    id: "miscounts-activation-or-norm-parameters",
    calculate: learned(prelu, small),
    truth: [3],
    believed: [0],
  },
  {
    id: "miscounts-activation-or-norm-parameters",
    way: 1,
    calculate: learned(prelu, small),
    truth: [3],
    believed: [1],
  },
  {
    id: "miscounts-activation-or-norm-parameters",
    way: 2,
    calculate: learned(prelu, small),
    truth: [3],
    believed: [60],
  },
  {
    id: "miscounts-activation-or-norm-parameters",
    way: 3,
    calculate: learned(layerNorm, small),
    truth: [6],
    believed: [0],
  },
  {
    id: "miscounts-activation-or-norm-parameters",
    way: 4,
    calculate: learned(layerNorm, small),
    truth: [6],
    believed: [2],
  },
  {
    id: "miscounts-activation-or-norm-parameters",
    way: 5,
    calculate: learned(layerNorm, small),
    truth: [6],
    believed: [120],
  },
  // costs
  {
    id: "confuses-macs-and-flops",
    calculate: table(costly, costOf, { cost: "flops" }),
    truth: [36864],
    believed: [18432],
  },
  {
    id: "confuses-macs-and-flops",
    way: 1,
    calculate: multiplyAdds(conv, map),
    truth: [18432],
    believed: [36864],
  },
  {
    id: "confuses-macs-and-flops",
    way: 2,
    calculate: multiplyAdds(conv, map),
    truth: [18432],
    believed: [9216],
  },
  { id: "uses-input-area", calculate: multiplyAdds(conv, map), truth: [18432], believed: [28800] },
  { id: "uses-input-area", calculate: multiplyAdds(separable, map), truth: [4352], believed: [6800] },
  {
    id: "divides-by-stride-again",
    calculate: multiplyAdds({ ...conv, stride: 2 }, map),
    truth: [4608],
    believed: [1152],
  },
  {
    id: "ignores-groups-in-cost",
    calculate: multiplyAdds({ ...conv, groups: 2 }, map),
    truth: [9216],
    believed: [18432],
  },
  {
    id: "ignores-groups-in-cost",
    way: 1,
    calculate: multiplyAdds({ ...conv, groups: 2 }, map),
    truth: [9216],
    believed: [4608],
  },
  {
    id: "transposed-cost-by-output",
    calculate: multiplyAdds({ ...transposed, outputPadding: [0, 0] }, featureMap(4, 7, 7)),
    truth: [15680],
    believed: [62720],
  },
  {
    id: "dense-cost-forgets-leading-axes",
    calculate: multiplyAdds({ type: "linear", outFeatures: 100 }, vector(40, 9)),
    truth: [36000],
    believed: [4000],
  },
  {
    id: "miscounts-batch",
    calculate: table(costly, costOf, { batch: 32 }),
    truth: [589824],
    believed: [18432],
  },
  {
    id: "miscounts-batch",
    calculate: (a) => [a.forBatch({ count: bound(conv).multiplyAdds(map, a), batch: 32, per: "example" })],
    truth: [18432],
    believed: [589824],
  },
  {
    id: "counts-container-and-children",
    calculate: table(contained, parametersOf),
    truth: [168],
    believed: [420],
  },
  // receptive fields
  { id: "sums-kernels", calculate: field, truth: [25], believed: [11], says: ["3"] },
  { id: "multiplies-own-stride", calculate: field, truth: [25], believed: [29], says: ["5", "3"] },
  { id: "receptive-field-ignores-strides", calculate: field, truth: [25], believed: [10], says: ["5"] },
  { id: "receptive-field-ignores-pooling", calculate: field, truth: [25], believed: [15] },
  { id: "receptive-field-ignores-dilation", calculate: field, truth: [25], believed: [17], says: ["2", "4"] },
  {
    id: "receptive-field-ignores-dilation",
    way: 1,
    calculate: field,
    truth: [25],
    believed: [29],
    says: ["5", "4"],
  },
  { id: "receptive-field-adds-padding", calculate: field, truth: [25], believed: [27] },
  { id: "receptive-field-adds-padding", way: 1, calculate: field, truth: [25], believed: [33] },
  { id: "receptive-field-sums-branches", calculate: table(branches, fieldOf), truth: [5], believed: [8] },
  {
    id: "receptive-field-sums-branches",
    way: 1,
    calculate: table(branches, fieldOf),
    truth: [5],
    believed: [4],
  },
  { id: "clips-receptive-field", calculate: table(deep, fieldOf), truth: [9], believed: [6] },
  {
    id: "receptive-field-starts-without-padding",
    calculate: firstCell,
    truth: [5],
    believed: [8],
  },
  // by hand
  { id: "flips-kernel", calculate: cell(), truth: [12], believed: [15], says: ["6", "4"] },
  { id: "forgets-channel-sum", calculate: cell(), truth: [12], believed: [5], says: ["4", "11"] },
  { id: "forgets-cell-bias", calculate: cell(), truth: [12], believed: [11] },
  { id: "forgets-relu", calculate: cell({ bias: -20, relu: true }), truth: [0], believed: [-9] },
  {
    id: "forgets-padding-cells",
    calculate: cell({ padding: [1, 1] }),
    truth: [0],
    believed: [12],
    says: ["0", "−1"],
  },
  { id: "window-off-by-one", calculate: cell(), truth: [12], believed: [11], says: ["1", "0"] },
  { id: "moves-window-by-one", calculate: pooled({}, [1, 1]), truth: [8], believed: [4], says: ["1", "2"] },
  {
    id: "moves-window-by-kernel",
    calculate: pooled({ stride: [1, 1] }, [1, 1]),
    truth: [4],
    believed: [8],
    says: ["2", "1"],
  },
  { id: "averages-instead-of-maximum", calculate: pooled(), truth: [5], believed: [3.25] },
  { id: "maximum-instead-of-average", calculate: pooled({ mode: "average" }), truth: [3.25], believed: [5] },
  {
    id: "pads-maximum-with-zero",
    calculate: pooled({ input: [[-3]], padding: [1, 1] }),
    truth: [-3],
    believed: [0],
  },
  {
    id: "divides-by-real-cells",
    calculate: pooled({ mode: "average", padding: [1, 1] }),
    truth: [0.25],
    believed: [1],
  },
  {
    id: "divides-by-padding-cells",
    calculate: pooled({ mode: "average", padding: [1, 1], countIncludePad: false }),
    truth: [1],
    believed: [0.25],
  },
  // weights
  {
    id: "other-frameworks-weight-order",
    calculate: kernel("torch"),
    truth: [8, 4, 3, 3],
    believed: [3, 3, 4, 8],
  },
  {
    id: "swaps-in-and-out-channels",
    calculate: kernel("torch"),
    truth: [8, 4, 3, 3],
    believed: [4, 8, 3, 3],
  },
  {
    id: "swaps-in-and-out-channels",
    calculate: kernel("keras"),
    truth: [3, 3, 4, 8],
    believed: [3, 3, 8, 4],
  },
];

describe.each(cases)(
  "$id, way $way: $believed for $truth",
  ({ id, way = 0, calculate, truth, believed, says }) => {
    const belief = waysOf(id)[way] ?? expect.fail(`no way ${way}`);

    it("is what one answers who believes it", () => {
      expect(calculate(arithmetic)).toEqual(truth);
      expect(calculate(belief.arithmetic)).toEqual(believed);
    });

    it("is said in both languages, with the numbers of what went wrong", () => {
      const watching = belief.watched();
      expect(calculate(watching.arithmetic)).toEqual(believed);
      expect(watching.told().length).toBeGreaterThan(0);
      for (const locale of locales) {
        const texts = watching
          .told()
          .map(({ text }) => text(locale, { answered: dimensions(believed), correct: dimensions(truth) }));
        for (const text of texts) {
          expect(text).not.toMatch(broken);
          expect(text).toMatch(locale === "ko" ? /[가-힣].*\.$/u : /^[^가-힣]+$/u);
        }
        for (const number of says ?? [dimensions(believed), dimensions(truth)]) {
          expect(texts.join(" ")).toContain(number);
        }
        expect(belief.name[locale]).toMatch(locale === "ko" ? /[가-힣]/u : /^[^가-힣]+$/u);
      }
    });
  },
);

describe("the steps of these calculations", () => {
  const steps = cases.flatMap(({ calculate }) => {
    const how = recording();
    calculate(how.arithmetic);
    return how.steps;
  });

  it("are said in both languages and written as formulas, without a hole", () => {
    for (const step of steps) {
      const { left, rule, numbers = "", result } = formulaOf(step);
      for (const text of [left, rule, numbers, result]) expect(text).not.toMatch(broken);
      for (const locale of locales) {
        expect(sentenceOf(step, locale)).not.toMatch(broken);
        expect(sentenceOf(step, locale)).toMatch(locale === "ko" ? /[가-힣].*\.$/u : /^[^가-힣]+\.$/u);
      }
    }
  });

  it("are nearly all that there are", () => {
    const called = new Set<string>(steps.map(({ name }) => name));
    expect(Object.keys(arithmetic).filter((name) => !called.has(name))).toEqual([
      ...["causalPadding", "transposedPadding", "outputPadding", "padded", "shuffledChannels"],
      ...["unfolded", "inferredLength", "biasedMultiplyAdds"],
    ]);
  });
});

it("has a case for every way in which every misconception can be held", () => {
  const shown = new Set(cases.map(({ id, way = 0 }) => waysOf(id)[way]));
  const changing = rankedWays.filter(([, way]) => !shown.has(way)).map(([id]) => id);
  expect(changing).toEqual([]);
  expect(Object.keys(misconceptions)).toHaveLength(76);
});

it("has no case in which the belief changes nothing", () => {
  expect(cases.filter(({ truth, believed }) => sameValue(truth, believed))).toEqual([]);
});
