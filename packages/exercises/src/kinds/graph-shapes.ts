import {
  type Arithmetic,
  arithmetic,
  type FeatureMap,
  type Network,
  networkSchema,
  type Shape,
  shapeSchema,
} from "@stride/cnn";
import { z } from "zod";
import type { Answer } from "../answer.ts";
import { type Begin, defineExercise, type Remark } from "../define-exercise.ts";
import type { Features } from "../difficulty.ts";
import type { Field } from "../field.ts";
import { bound, written } from "../layer-calculation.ts";
import type { Text } from "../locale.ts";
import type { MisconceptionId } from "../misconceptions/index.ts";
import { dimensions, numeral, numeralWith } from "../numerals.ts";
import { tex } from "../steps/formulas/tex.ts";
import { axesForm, numberForm, outputShapeLabel, parametersLabel } from "../wording/input.ts";
import { nodeHeading } from "../wording/network.ts";
import { drawGraph } from "./graph-shapes-draw.ts";

const given = z.strictObject({
  network: networkSchema,
  layout: z.enum(["channels-first", "channels-last"]),
  /** Which of these maps could come in too; the last option is none of them. */
  candidates: z.array(shapeSchema).max(4).optional(),
  /** A 1 × 1 convolution on the shortcut, from the input to what comes out, is to be chosen; the network doesn't have it. */
  shortcut: z.enum(["asked", "asked-with-parameters"]).optional(),
});

type Given = z.output<typeof given>;

const features: Features = {
  1: [
    { en: "two branches, added or concatenated", ko: "더하거나 이어 붙이는 두 갈래" },
    { en: "a square input, stride 1", ko: "정사각형 입력, 보폭 1" },
  ],
  2: [
    { en: "three branches with padding", ko: "패딩이 있는 세 갈래" },
    { en: "rows and columns of their own", ko: "행과 열이 다른 입력" },
  ],
  3: [
    { en: "a residual block with a projection", ko: "사영(projection)이 있는 잔차 블록" },
    { en: "strides that divide", ko: "나누어떨어지는 보폭" },
  ],
  4: [
    { en: "strides that don’t divide", ko: "나누어떨어지지 않는 보폭" },
    { en: "the projection’s parameters", ko: "사영의 파라미터 수까지" },
  ],
  5: [
    { en: "a bottleneck of three convolutions", ko: "합성곱이 셋인 병목 블록" },
    { en: "two strides after one another", ko: "잇따르는 두 보폭" },
  ],
};

/** What comes out where branches meet, what fits there, and what the shortcut needs for it. */
export const graphShapes = defineExercise({
  id: "graph-shapes",
  title: { en: "Graph shapes", ko: "그래프의 크기" },
  features,
  given,
  draw: drawGraph,

  skill: () => "graphs",
  convention: ({ layout, shortcut }) => ({
    layout,
    rounding: "floor",
    ...(shortcut === "asked-with-parameters" ? { bias: "counted" } : {}),
  }),
  picture: ({ network }) => ({ kind: "graph", network }),
  prompt: (told) => promptOf(told),

  parts(told) {
    const { candidates, shortcut } = told;
    return [
      {
        label: { en: "What fits", ko: "맞는 크기" },
        settings: { en: "", ko: "" },
        fields: fieldsOf(told),
        possible: () => isSound(told.network),
        solve: (a) => {
          const shape = outputOf(told.network, a);
          return {
            shape: written(shape, told.layout, a),
            ...(candidates && { fits: [fitting(told, shape)] }),
            ...(shortcut && shortcutAnswer(told, shape, a)),
          };
        },
        ...(shortcut && {
          accepts: (values: Answer, _: Answer, a: Arithmetic, begin?: Begin) => {
            const shape = outputOf(told.network, a, (node) => begin?.(nodeHeading(node)));
            return { stride: isStride(told, Number(values["stride"]?.[0] ?? 0), shape, a) };
          },
        }),
        // What the shortcut needs follows from the shape, so the remarks tell it.
        working: (a, _, begin) => {
          const shape = outputOf(told.network, a, (node) => begin(nodeHeading(node)));
          begin(resultLabel);
          written(shape, told.layout, a);
        },
        remarks: () => remarksOf(told),
      },
    ];
  },

  targets: (told) => targetsOf(told),
});

/** The maps behind each node, whether a belief makes them fit or not. */
function outputOf(
  { inputs, nodes, outputs }: Network,
  a: Arithmetic,
  begin?: (node: Node) => void,
): FeatureMap {
  const shapes = new Map(inputs.map(({ name, shape }): [string, Shape] => [name, shape]));
  for (const node of nodes) {
    begin?.(node);
    const { name, from, layer } = node;
    shapes.set(name, bound(layer).outputShape(shapesAt(shapes, from), a));
  }
  const [shape] = shapesAt(shapes, outputs);
  return shape?.kind === "feature-map" ? shape : { kind: "feature-map", channels: 0, size: [0, 0] };
}

type Node = Network["nodes"][number];

function shapesAt(shapes: ReadonlyMap<string, Shape>, names: readonly string[]): Shape[] {
  return names.map((name) => shapes.get(name)).filter((shape) => shape !== undefined);
}

/** Drawn nodes stand in the order in which they are calculated. */
function isSound({ inputs, nodes, outputs }: Network): boolean {
  const shapes = new Map(inputs.map(({ name, shape }): [string, Shape] => [name, shape]));
  for (const { name, from, layer } of nodes) {
    const before = shapesAt(shapes, from);
    if (before.length !== from.length || bound(layer).problem(before)) return false;
    shapes.set(name, bound(layer).outputShape(before));
  }
  return shapes.get(outputs[0] ?? "")?.kind === "feature-map";
}

function joins({ network }: Given): "add" | "concatenate" {
  return network.nodes.at(-1)?.layer.type === "concatenate" ? "concatenate" : "add";
}

/** The place of the candidate that fits: of a sum the whole shape has to be the same, of a concatenation rows and columns. */
function fitting(told: Given, { size, channels }: FeatureMap): number {
  const { candidates = [] } = told;
  const place = candidates.findIndex(
    (one) =>
      one.kind === "feature-map" &&
      one.size.join() === size.join() &&
      (joins(told) === "concatenate" || one.channels === channels),
  );
  return place < 0 ? candidates.length : place;
}

function inputOf({ network }: Given): FeatureMap {
  const shape = network.inputs[0]?.shape;
  return shape?.kind === "feature-map" ? shape : { kind: "feature-map", channels: 1, size: [1, 1] };
}

/** A 1 × 1 convolution in strides, along one axis. */
function positionsAt(size: number, axis: number, stride: number, a: Arithmetic): number {
  return a.positions({
    axis,
    rank: 2,
    window: "convolution",
    size,
    kernel: 1,
    dilation: 1,
    span: 1,
    stride,
    padding: { before: 0, after: 0 },
    paddingMode: "valid",
    rounding: "floor",
  });
}

function isStride(told: Given, stride: number, { size }: FeatureMap, a: Arithmetic): boolean {
  if (!Number.isInteger(stride) || stride < 1) return false;
  return inputOf(told).size.every((length, axis) => positionsAt(length, axis, stride, a) === size[axis]);
}

/** The strides one after another, multiplied; it is what is tried first. */
function stridesOf({ network }: Given): number {
  return network.nodes.reduce(
    (all, { layer }) => all * ("stride" in layer && typeof layer.stride === "object" ? layer.stride[0] : 1),
    1,
  );
}

function strideFor(told: Given, shape: FeatureMap, a: Arithmetic): number {
  const tried = [stridesOf(told), 1, 2, 3, 4, 5, 6, 7, 8, 9];
  return tried.find((stride) => isStride(told, stride, shape, a)) ?? stridesOf(told);
}

function shortcutAnswer(told: Given, shape: FeatureMap, a: Arithmetic): Answer {
  const { channels } = shape;
  const from = inputOf(told).channels;
  const weightsPerFilter = () => a.weightsPerFilter({ kernelSize: [1, 1], inChannels: from, groups: 1 });
  return {
    stride: [strideFor(told, shape, a)],
    channels: [channels],
    ...(told.shortcut === "asked-with-parameters" && {
      parameters: [
        a.convolutionParameters({
          weights: a.weights({ filters: channels, weightsPerFilter: weightsPerFilter() }),
          biases: a.biases({ filters: channels, inChannels: from }),
          filters: channels,
          stride: [1, 1],
          outputSize: shape.size,
        }),
      ],
    }),
  };
}

const resultLabel: Text = { en: "What comes out", ko: "출력" };
const fitsLabel: Text = { en: "Which map fits too", ko: "함께 들어갈 수 있는 맵" };
const fitsForm: Text = { en: "one of these", ko: "이 중 하나" };
const letters = ["a", "b", "c", "d"] as const;

function fieldsOf({ layout, candidates, shortcut }: Given): Field[] {
  return [
    { id: "shape", type: "shape", axes: 3, label: outputShapeLabel, form: axesForm(layout) },
    ...(candidates ? [fitsField(candidates, layout)] : []),
    ...(shortcut
      ? ([
          {
            id: "stride",
            type: "number",
            label: { en: "Stride of the 1 × 1 convolution", ko: "1 × 1 합성곱의 보폭" },
            form: numberForm,
          },
          {
            id: "channels",
            type: "number",
            label: { en: "Its kernels", ko: "1 × 1 커널 수" },
            form: numberForm,
          },
        ] satisfies Field[])
      : []),
    ...(shortcut === "asked-with-parameters"
      ? [
          {
            id: "parameters",
            type: "number",
            label: {
              en: `${parametersLabel.en} of the 1 × 1 convolution`,
              ko: "1 × 1 합성곱의 학습 파라미터 수",
            },
            form: numberForm,
          } satisfies Field,
        ]
      : []),
  ];
}

const noneOfThem: Text = { en: "none of them", ko: "없음" };

/** What is written alike everywhere. */
function same(text: string): Text {
  return { en: text, ko: text };
}

function fitsField(candidates: readonly Shape[], layout: Given["layout"]): Field {
  const options = candidates.map((shape, at) => {
    return { id: letters[at] ?? "z", label: same(dimensions(written(shape, layout, arithmetic))) };
  });
  return {
    ...{ id: "fits", type: "choice", label: fitsLabel, form: fitsForm },
    options: [...options, { id: "none", label: noneOfThem }],
  };
}

function promptOf(told: Given): Text {
  const { candidates, shortcut } = told;
  if (shortcut) {
    const count = shortcut === "asked-with-parameters";
    return {
      en: `What shape leaves this branch? On the shortcut the input itself passes through a 1 × 1 convolution without padding and is added to it. Which stride and how many kernels does that convolution need${count ? ", and how many numbers does it learn, biases included" : ""}?`,
      ko: `이 갈래의 출력 크기를 구하세요. 지름길에서는 입력이 패딩 없는 1 × 1 합성곱을 지나 이 출력에 더해집니다. 그 합성곱의 보폭과 커널 수${count ? ", 그리고 편향까지 포함한 학습 파라미터 수" : ""}를 구하세요.`,
    };
  }
  const add = joins(told) === "add";
  const which: Text = add
    ? { en: "added there without broadcasting", ko: "(브로드캐스팅 없이) 더할" }
    : { en: "concatenated there along the channels", ko: "채널 방향으로 이어 붙일" };
  return {
    en: `The branches are ${add ? "added" : "concatenated along the channels"}. What shape comes out?${candidates ? ` And which of the maps could be ${which.en} too?` : ""}`,
    ko: `갈래들을 ${add ? "더합니다" : "채널 방향으로 이어 붙입니다"}. 출력 크기를 구하세요.${candidates ? ` 그리고 여기에 함께 ${which.ko} 수 있는 맵을 고르세요.` : ""}`,
  };
}

function remarksOf(told: Given): Remark[] {
  const shape = outputOf(told.network, arithmetic);
  const size = dimensions(shape.size);
  if (told.shortcut) {
    const stride = strideFor(told, shape, arithmetic);
    return [
      {
        text: {
          en: `Only equal shapes can be added: the shortcut needs stride ${stride} to come to ${size}, and ${numeral(shape.channels)} kernels.`,
          ko: `크기가 같아야 더할 수 있으므로, 지름길도 보폭 ${numeralWith(stride, "으로/로")} ${size} 크기를 맞추고 커널이 ${numeral(shape.channels)}개 있어야 합니다.`,
        },
      },
      ...(told.shortcut === "asked-with-parameters" ? [shortcutParameters(told, shape)] : []),
    ];
  }
  if (!told.candidates) return [];
  const place = fitting(told, shape);
  const fits = told.candidates[place];
  const option = fits ? same(dimensions(written(fits, told.layout, arithmetic))) : noneOfThem;
  return [
    joins(told) === "add"
      ? {
          text: {
            en: `Only a map of the very same shape can be added: ${option.en}.`,
            ko: `크기와 채널이 모두 같은 맵만 더할 수 있습니다: ${option.ko}.`,
          },
        }
      : {
          text: {
            en: `Rows and columns have to be ${size}; the channels may be any: ${option.en}.`,
            ko: `행과 열이 ${size} 크기여야 하고 채널 수는 달라도 됩니다: ${option.ko}.`,
          },
        },
  ];
}

/** A 1 × 1 kernel has a weight for each channel that comes in, and a bias. */
function shortcutParameters(told: Given, shape: FeatureMap): Remark {
  const from = inputOf(told).channels;
  const { parameters = [] } = shortcutAnswer(told, shape, arithmetic);
  return {
    text: {
      en: "Each of these 1 × 1 kernels has a weight for every channel of the input, and a bias.",
      ko: "이 1 × 1 커널마다 입력 채널 수만큼의 가중치와 편향 하나가 있습니다.",
    },
    formula: {
      left: "N_{\\text{par}}",
      rule: "(C_{\\text{in}} + 1) \\cdot C_{\\text{out}}",
      numbers: `(${tex(from)} + 1) \\cdot ${tex(shape.channels)}`,
      result: tex(parameters[0] ?? 0),
    },
  };
}

function targetsOf(told: Given): MisconceptionId[] {
  if (told.shortcut === "asked-with-parameters") return ["rounds-up", "ignores-padding", "forgets-bias"];
  if (told.shortcut) return ["ignores-padding", "forgets-plus-one", "multiplies-channels"];
  return ["merges-the-wrong-axes", "ignores-padding", "forgets-plus-one"];
}
