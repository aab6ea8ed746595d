import {
  type Arithmetic,
  arithmetic,
  type Count,
  type Layer,
  layerSchema,
  type Shape,
  shapeSchema,
} from "@stride/cnn";
import { z } from "zod";
import { defineExercise } from "../define-exercise.ts";
import type { Difficulty, Features } from "../difficulty.ts";
import { bound } from "../layer-calculation.ts";
import type { Text } from "../locale.ts";
import type { MisconceptionId } from "../misconceptions/index.ts";
import type { Chance } from "../rng.ts";
import { tex } from "../steps/formulas/tex.ts";
import { inputPhrase } from "../wording/input.ts";
import { layerName, layerPhrase } from "../wording/layer.ts";
import { type Along, type Lines, parameterLines, positionsLines, transposedLines } from "./working-lines.ts";

const given = z.strictObject({
  input: shapeSchema,
  layer: layerSchema,
  asked: z.enum(["rows", "parameters"]),
});

type Given = z.output<typeof given>;
type Drawn = z.input<typeof given>;

const features: Features = {
  1: [
    { en: "rows at stride 1 with padding", ko: "보폭 1, 패딩이 있을 때의 행 수" },
    { en: "or a small convolution’s parameters", ko: "또는 작은 합성곱의 파라미터 수" },
  ],
  2: [
    { en: "rows at a stride that divides", ko: "나누어떨어지는 보폭일 때의 행 수" },
    {
      en: "or parameters, mostly of a kernel that isn’t square",
      ko: "또는 파라미터 수(대개 커널이 정사각형이 아님)",
    },
  ],
  3: [
    { en: "rows at a stride that doesn’t divide", ko: "나누어떨어지지 않는 보폭일 때의 행 수" },
    {
      en: "or the parameters of a dense layer behind a flatten",
      ko: "또는 펼친 뒤 완전연결층의 파라미터 수",
    },
  ],
  4: [
    { en: "rows with dilation", ko: "팽창(dilation)이 있을 때의 행 수" },
    {
      en: "or the parameters of a grouped or depthwise convolution",
      ko: "또는 그룹 합성곱이나 깊이별 합성곱의 파라미터 수",
    },
  ],
  5: [
    { en: "rows behind a transposed convolution", ko: "전치 합성곱을 지난 행 수" },
    { en: "or a separable convolution’s parameters", ko: "또는 분리형 합성곱의 파라미터 수" },
  ],
};

/** The substitution itself is typed: how it is built and what it comes to are judged apart. */
export const workingLine = defineExercise({
  id: "working-line",
  title: { en: "Working line", ko: "식 세우기" },
  features,
  given,
  draw: (chance, difficulty) =>
    chance.int("asked", 1, 2) === 1 ? drawRows(chance, difficulty) : drawParameters(chance, difficulty),

  skill: () => "working",
  convention: ({ asked }) => ({
    layout: "channels-last",
    ...(asked === "rows" ? { rounding: "floor" } : { bias: "counted" }),
  }),
  picture: ({ input, layer }) => ({
    kind: "sequence",
    input,
    layers: layer.type === "linear" ? [{ type: "flatten" }, layer] : [layer],
  }),

  prompt({ input, layer, asked }) {
    const [from, through] = [inputPhrase(input), layerPhrase(layer)];
    const dense = layer.type === "linear";
    const question = asked === "rows" ? rowsAsked : parametersAsked;
    return {
      en: `${from.en} ${dense ? "is flattened and " : ""}passes through ${through.en}. ${question.en}`,
      ko: `${from.ko}${dense ? `을 펼쳐 ${through.ko}에 넣습니다` : `이 ${through.ko}을 지납니다`}. ${question.ko}`,
    };
  },

  parts(told) {
    const { layer, asked } = told;
    const { lines, slips } = linesOf(told);
    return [
      {
        label: layerName(layer),
        settings: layerPhrase(layer),
        fields: [
          { id: "line", type: "working", label: labels[asked], form: forms[asked], lines: [...lines], slips },
        ],
        possible: () => layer.type === "linear" || bound(layer).problem(told.input) === undefined,
        solve: (a) => ({ line: [valueOf(told, a)] }),
        remarks: () => [
          {
            text: { en: `As one line: ${lines[0]}`, ko: `한 줄로 쓰면 ${lines[0]}` },
            formula: {
              left: asked === "rows" ? "H_{\\text{out}}" : "N_{\\text{par}}",
              rule: lines[0]
                .replaceAll("*", " \\cdot ")
                .replaceAll("⌊", "\\lfloor ")
                .replaceAll("⌋", " \\rfloor"),
              result: tex(valueOf(told, arithmetic)),
            },
          },
        ],
      },
    ];
  },

  targets: (told) => targetsOf(told),
});

const rowsAsked: Text = {
  en: "How many rows leave it? Type the line: the numbers put into the formula, nothing worked out yet.",
  ko: "출력의 행은 몇 개입니까? 계산하지 말고, 공식에 수를 넣은 식을 그대로 쓰세요.",
};
const parametersAsked: Text = {
  en: "How many numbers does it learn, biases included? Type the line: the numbers put into the formula, nothing worked out yet.",
  ko: "편향까지 학습하는 수는 몇 개입니까? 계산하지 말고, 공식에 수를 넣은 식을 그대로 쓰세요.",
};
const labels: Readonly<Record<Given["asked"], Text>> = {
  rows: { en: "The line for the rows", ko: "행 수를 구하는 식" },
  parameters: { en: "The line for the parameters", ko: "파라미터 수를 구하는 식" },
};
const forms: Readonly<Record<Given["asked"], Text>> = {
  rows: {
    en: "a line such as (39-4)/1+1; floor( ) or ⌊ ⌋ where it is rounded down",
    ko: "(39-4)/1+1 같은 식. 버림은 floor( ) 또는 ⌊ ⌋로 씁니다",
  },
  parameters: { en: "a line such as 8*(5*5*3+1)", ko: "8*(5*5*3+1) 같은 식" },
};

function linesOf({ input, layer, asked }: Given): Lines {
  const along = asked === "rows" ? alongRows(layer, input) : undefined;
  if (along && "outputPadding" in layer) return transposedLines(along, layer.outputPadding?.[0] ?? 0);
  const lines = along ? positionsLines(along) : parameterLines(layer, input);
  return lines ?? { lines: ["0"], slips: [] };
}

/** The first axis; nothing of a layer without a window. */
function alongRows(layer: Layer, input: Shape): Along | undefined {
  if (!("kernelSize" in layer) || input.kind !== "feature-map") return undefined;
  const { kernelSize, dilation, stride, padding } = layer;
  return {
    size: input.size[0] ?? 1,
    kernel: kernelSize[0],
    dilation: dilation[0],
    stride: stride[0],
    padding: typeof padding === "string" ? 0 : padding[0].before,
  };
}

function valueOf({ input, layer, asked }: Given, a: Arithmetic): Count {
  const along = asked === "rows" ? alongRows(layer, input) : undefined;
  if (along) return rowsOf(along, layer, a);
  const before = layer.type === "linear" ? bound(flatten).outputShape(input, a) : input;
  return bound(layer).parameters(before, a).trainable;
}

function rowsOf({ padding: cells, ...along }: Along, layer: Layer, a: Arithmetic): number {
  const axis = { axis: 0, rank: 2, ...along, padding: sides(cells) };
  const span = along.dilation === 1 ? along.kernel : a.span(axis);
  return "outputPadding" in layer
    ? a.transposedSize({ ...axis, span, outputPadding: layer.outputPadding?.[0] ?? 0 })
    : a.positions({ ...axis, span, window: "convolution", paddingMode: "explicit", rounding: "floor" });
}

const flatten: Layer = { type: "flatten" };

function targetsOf({ layer, asked, input }: Given): MisconceptionId[] {
  if (asked === "rows") {
    const along = alongRows(layer, input);
    return along ? rowTargets(layer, along) : [];
  }
  if (layer.type === "linear") return ["forgets-bias", "flatten-forgets-an-axis"];
  if (layer.type === "depthwise-conv2d") return ["depthwise-as-full-convolution", "forgets-bias"];
  if (layer.type === "separable-conv2d") return ["miscounts-separable", "forgets-bias"];
  return "groups" in layer && layer.groups > 1
    ? ["ignores-groups", "forgets-bias", "forgets-input-channels"]
    : ["forgets-bias", "forgets-input-channels", "forgets-output-channels"];
}

function rowTargets(layer: Layer, { size, kernel, dilation, stride, padding }: Along): MisconceptionId[] {
  if (layer.type === "conv-transpose2d") {
    return [
      "transposed-uses-forward-formula",
      "transposed-padding-enlarges",
      "transposed-is-size-times-stride",
    ];
  }
  if (dilation > 1) return ["ignores-dilation", "multiplies-kernel-by-dilation", "ignores-padding"];
  if (stride === 1)
    return ["ignores-padding", "forgets-plus-one", ...(padding > 1 ? ["pads-one-side" as const] : [])];
  const divides = (size - kernel + 2 * padding) % stride === 0;
  return divides
    ? ["ignores-padding", "forgets-plus-one", "ignores-stride"]
    : ["rounds-up", "ignores-padding", "forgets-plus-one"];
}

function drawRows(chance: Chance, difficulty: Difficulty): Drawn {
  const kernel = chance.pick("kernel", [3, 5, 4, 7]);
  const columns = chance.int("columns", 12, 96);
  const channels = chance.pick("channels", [3, 1, 8, 16, 32]);
  const outChannels = chance.pick("filters", [8, 6, 10, 16, 20, 32]);
  const stride = difficulty === 1 ? 1 : chance.int("stride", difficulty === 4 ? 1 : 2, 3);
  const padding = chance.int("padding", 1, difficulty === 4 ? 4 : Math.max(1, kernel - 2));
  // At difficulty 2 the moves come out even, at 3 they don't.
  const moves = chance.int("moves", 6, 40) * stride;
  const rest = difficulty === 3 ? chance.int("rest", 1, stride - 1) : 0;
  const rows = difficulty >= 4 ? chance.int("rows", 12, 72) : moves + rest + kernel - 2 * padding;
  const sizes = [Math.max(rows, kernel), difficulty === 1 ? Math.max(rows, kernel) : columns];
  const window = { kernelSize: kernel, stride, padding };
  return {
    asked: "rows",
    input: { kind: "feature-map", channels, size: sizes },
    layer:
      difficulty === 5
        ? {
            ...{ type: "conv-transpose2d", outChannels, kernelSize: kernel, stride },
            padding: [sides(chance.int("padding", 1, 2)), sides(chance.int("padding", 1, 2))],
            outputPadding: [0, 0],
          }
        : {
            ...{ type: "conv2d", outChannels, ...window },
            dilation: difficulty === 4 ? chance.int("dilation", 2, 3) : 1,
          },
  };
}

function sides(cells: number) {
  return { before: cells, after: cells };
}

const widths = [16, 12, 24, 32, 48, 64] as const;

function drawParameters(chance: Chance, difficulty: Difficulty): Drawn {
  const kernel = chance.pick("kernel", [3, 5, 4, 2, 7]);
  const channels = difficulty === 1 ? chance.int("channels", 2, 12) : chance.pick("channels", widths);
  const filters =
    difficulty === 1 ? chance.int("filters", 4, 24) : chance.pick("filters", [20, 8, 30, ...widths]);
  const size = [chance.int("rows", 8, 40), chance.int("columns", 8, 40)];
  const input: Drawn["input"] = { kind: "feature-map", channels, size };
  const asked = "parameters";
  switch (difficulty) {
    case 1:
      return { asked, input, layer: { type: "conv2d", outChannels: filters, kernelSize: kernel } };
    case 2: {
      const kernelSize = [kernel, chance.pick("kernelColumns", [3, 1, 5, 2])];
      return { asked, input, layer: { type: "conv2d", outChannels: filters, kernelSize, padding: 1 } };
    }
    case 3: {
      const small = { ...input, size: [chance.int("rows", 2, 9), chance.int("columns", 2, 9)] };
      return {
        ...{ asked, input: small },
        layer: { type: "linear", outFeatures: chance.pick("units", [10, 32, 64, 100, 120]) },
      };
    }
    case 4:
      return chance.int("grouped", 1, 2) === 1
        ? {
            ...{ asked, input: { ...input, channels: chance.pick("channels", [16, 24, 32, 48, 64]) } },
            layer: {
              ...{ type: "conv2d", kernelSize: kernel, groups: chance.pick("groups", [2, 4, 8]) },
              outChannels: chance.pick("filters", [32, 16, 48, 64, 96]),
            },
          }
        : {
            ...{ asked, input },
            layer: {
              type: "depthwise-conv2d",
              kernelSize: kernel,
              multiplier: chance.int("multiplier", 1, 3),
            },
          };
    case 5:
      return {
        ...{ asked, input },
        layer: { type: "separable-conv2d", outChannels: filters, kernelSize: kernel, padding: "same" },
      };
  }
}
