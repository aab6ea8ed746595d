import { type Layer, layerSchema, shapeSchema } from "@stride/cnn";
import { z } from "zod";
import { defineExercise, type Part } from "../define-exercise.ts";
import type { Difficulty, Features } from "../difficulty.ts";
import { bound, written } from "../layer-calculation.ts";
import type { MisconceptionId } from "../misconceptions/index.ts";
import { remembered } from "../remembered.ts";
import type { Chance } from "../rng.ts";
import { telling } from "../slip.ts";
import { axesForm, inputPhrase, outputShapeLabel } from "../wording/input.ts";
import { layerName, layerPhrase } from "../wording/layer.ts";

const given = z.strictObject({
  input: shapeSchema,
  layer: layerSchema,
  layout: z.enum(["channels-first", "channels-last"]),
});

type Drawn = Pick<z.input<typeof given>, "input" | "layer">;

const features: Features = {
  1: [
    { en: "a square input", ko: "정사각형 입력" },
    { en: "stride 1, or windows side by side", ko: "보폭 1, 또는 겹치지 않는 창" },
    { en: "two settings", ko: "설정 두 가지" },
  ],
  2: [
    { en: "mostly rows and columns of their own", ko: "대개 행과 열이 다른 입력" },
    { en: "a stride that doesn’t divide", ko: "나누어떨어지지 않는 보폭" },
    { en: "or an overlapping pooling", ko: "또는 창이 겹치는 풀링" },
    { en: "or Keras’ same padding", ko: "또는 Keras의 same 패딩" },
  ],
  3: [
    {
      en: "a dilated convolution, mostly with a kernel that isn’t square",
      ko: "팽창(dilation) 합성곱(대개 커널이 정사각형이 아님)",
    },
    { en: "or a pooling with padding that rounds up", ko: "또는 패딩이 있고 올림하는 풀링" },
    { en: "or an upsampling", ko: "또는 업샘플링" },
  ],
  4: [
    { en: "a transposed convolution with padding", ko: "패딩이 있는 전치 합성곱" },
    {
      en: "or one axis, as of sound or text, with dilation and stride together",
      ko: "또는 소리·글처럼 축이 하나인 입력에 팽창과 보폭을 함께",
    },
  ],
  5: [
    { en: "one, two or three axes", ko: "축이 하나에서 셋" },
    {
      en: "a convolution or pooling, often with another setting along each axis",
      ko: "합성곱이나 풀링(축마다 설정이 다를 때가 많음)",
    },
    { en: "or a transposed convolution with output padding", ko: "또는 출력 패딩이 있는 전치 합성곱" },
    {
      en: "or an upsampling, often by factors that aren’t whole",
      ko: "또는 업샘플링(정수가 아닌 배율이 많음)",
    },
  ],
};

/** One convolution, transposed convolution, pooling or upsampling: what shape leaves it? */
export const outputShape = defineExercise({
  id: "output-shape",
  title: { en: "Output shape", ko: "출력 크기" },
  features,
  given,

  draw: (chance, difficulty) => ({
    layout: difficulty === 1 ? "channels-last" : chance.pick("layout", ["channels-last", "channels-first"]),
    ...drawLayer(chance, difficulty),
  }),

  skill({ layer }) {
    if (isPooling(layer)) return "pooling";
    if (isTransposed(layer)) return "convolution-size";
    if ("stride" in layer && layer.stride.some((stride) => stride > 1)) return "stride-rounding";
    return isPadded(layer) ? "padding" : "convolution-size";
  },

  convention: ({ layer, layout }) => ({
    layout,
    ...(isTransposed(layer) || isSame(layer)
      ? {}
      : { rounding: "ceilMode" in layer && layer.ceilMode ? "ceil" : "floor" }),
  }),

  picture: ({ input, layer }) => ({ kind: "sequence", input, layers: [layer] }),

  prompt({ input, layer }) {
    const [from, through] = [inputPhrase(input), layerPhrase(layer)];
    const same = isSame(layer);
    return {
      en: `${from.en} passes through ${through.en}.${same ? " “Same” is meant as in Keras." : ""} What shape leaves it?`,
      ko: `${from.ko}이 ${through.ko}을 지납니다.${same ? " same 패딩은 Keras의 방식을 따릅니다." : ""} 출력 크기를 구하세요.`,
    };
  },

  parts: (told) => [partOf(told)],

  targets(told) {
    const pool = targetsOf(told.layer);
    // Whether these show depends on how size and stride go together.
    return isSame(told.layer) || pool.includes("keeps-the-dropped-window")
      ? telling(pool, [partOf(told)])
      : pool;
  },
});

/** What is asked; made once, with what it finds out. */
const partOf = remembered(({ input, layer, layout }: z.output<typeof given>): Part => {
  const rank = input.kind === "feature-map" ? input.size.length : 2;
  const calculation = bound(layer);
  return {
    label: layerName(layer),
    settings: layerPhrase(layer),
    fields: [
      {
        ...{ id: "shape", type: "shape", axes: rank + 1 },
        ...{ label: outputShapeLabel, form: axesForm(layout, rank) },
      },
    ],
    possible: () => calculation.problem(input) === undefined,
    solve: (a) => ({ shape: written(calculation.outputShape(input, a), layout, a) }),
  };
});

function drawLayer(chance: Chance, difficulty: Difficulty): Drawn {
  if (difficulty === 5) return drawFifth(chance);
  if (difficulty === 4) {
    return chance.int("transposed", 1, 2) === 1 ? drawTransposed(chance) : drawLong(chance);
  }
  if (difficulty === 3 && chance.int("upsampling", 1, 5) === 1) return drawUpsampling(chance);
  return chance.int("pooling", 1, 3) === 1
    ? drawPooling(chance, difficulty)
    : drawConvolution(chance, difficulty);
}

function drawConvolution(chance: Chance, difficulty: 1 | 2 | 3): Drawn {
  const square = difficulty === 1 || (difficulty === 2 && chance.int("square", 1, 2) === 1);
  const rows = chance.int("rows", 9, difficulty === 1 ? 40 : 96);
  const columns = square ? rows : chance.int("columns", 9, 96);
  const same = difficulty === 2 && chance.int("same", 1, 5) <= 2;
  // Half a kernel on each side comes to something else where the kernel is even.
  const kernel = same ? chance.pick("sameKernel", [4, 2, 6, 3]) : chance.pick("kernel", [3, 5, 4, 7, 2]);
  const wide = difficulty === 3 ? chance.pick("kernelColumns", [3, 5, 1, 2]) : kernel;
  const stride = difficulty === 1 ? 1 : chance.int("stride", difficulty === 2 ? 2 : 1, 3);
  const padded = difficulty === 3 || chance.int("padded", 1, 3) > 1;
  return {
    input: { kind: "feature-map", channels: drawChannels(chance), size: [rows, columns] },
    layer: {
      type: "conv2d",
      outChannels: drawFilters(chance),
      kernelSize: [kernel, wide],
      stride,
      padding: same ? "same" : padded ? chance.int("padding", 1, Math.floor(kernel / 2)) : "valid",
      dilation: difficulty === 3 ? chance.int("dilation", 2, 3) : 1,
    },
  };
}

function drawPooling(chance: Chance, difficulty: 1 | 2 | 3): Drawn {
  const rows = chance.int("rows", 9, difficulty === 1 ? 40 : 96);
  const kernel = difficulty === 1 ? chance.int("kernel", 2, 3) : chance.int("kernel", 3, 4);
  return {
    input: {
      kind: "feature-map",
      channels: chance.pick("channels", [8, 3, 16, 20, 32, 64]),
      size: [rows, difficulty === 1 ? rows : chance.int("columns", 9, 96)],
    },
    layer: {
      type: chance.pick("type", ["max-pool2d", "avg-pool2d"]),
      kernelSize: kernel,
      stride: difficulty === 1 ? kernel : chance.int("stride", 2, difficulty === 2 ? kernel - 1 : kernel),
      padding: difficulty === 3 ? chance.int("padding", 0, 1) : "valid",
      ceilMode: difficulty === 3,
    },
  };
}

/** Rows and columns of their own, the settings of both alike. */
function drawTransposed(chance: Chance): Drawn {
  const kernel = chance.pick("kernel", [4, 3, 5, 6, 7]);
  const stride = chance.int("stride", 2, 3);
  const padding = chance.int("padding", 1, 2);
  const sides = { before: padding, after: padding };
  return {
    input: {
      kind: "feature-map",
      channels: chance.pick("channels", [32, 16, 24, 48, 64]),
      size: [chance.int("rows", 6, 48), chance.int("columns", 6, 48)],
    },
    layer: {
      type: "conv-transpose2d",
      outChannels: drawFilters(chance),
      kernelSize: kernel,
      stride,
      padding: [sides, sides],
      outputPadding: [0, 0],
    },
  };
}

function drawUpsampling(chance: Chance): Drawn {
  return {
    input: {
      kind: "feature-map",
      channels: drawChannels(chance),
      size: [chance.int("rows", 5, 64), chance.int("columns", 5, 64)],
    },
    layer: { type: "upsample", scaleFactor: chance.pick("factor", [2, 3, 4, 1.5, 2.5]) },
  };
}

/** Sound, text: one axis. */
function drawLong(chance: Chance): Drawn {
  const kernel = chance.pick("kernel", [5, 3, 7, 9]);
  return {
    input: {
      kind: "feature-map",
      channels: chance.pick("channels", [40, 1, 16, 64, 80]),
      size: [chance.int("length", 60, 480)],
    },
    layer: {
      type: "conv1d",
      outChannels: drawFilters(chance),
      kernelSize: kernel,
      stride: 2,
      padding: chance.int("padding", 1, kernel - 1),
      dilation: chance.int("dilation", 3, 5),
    },
  };
}

/** Sound, images, video: one, two or three axes, each with settings of its own. */
function drawFifth(chance: Chance): Drawn {
  const rank = chance.pick("rank", [3, 2, 1]);
  const axes = ["Depth", "Rows", "Columns"].slice(-rank);
  const each = <Value>(draw: (axis: string) => Value): Value[] => axes.map(draw);
  const family = chance.pick("family", ["convolution", "transposed", "pooling", "upsampling"]);
  const most = { convolution: 96, transposed: 32, pooling: 96, upsampling: 48 }[family];
  return {
    input: {
      kind: "feature-map",
      channels: drawChannels(chance),
      size: each((axis) =>
        chance.int(`size${axis}`, axis === "Depth" ? 8 : 12, axis === "Depth" ? 24 : most),
      ),
    },
    layer: drawAlongEach(chance, family, each),
  };
}

function drawAlongEach(
  chance: Chance,
  family: "convolution" | "transposed" | "pooling" | "upsampling",
  each: <Value>(draw: (axis: string) => Value) => Value[],
): Drawn["layer"] {
  const kernelSize = each((axis) => chance.pick(`kernel${axis}`, [3, 2, 5, 4]));
  const rank = ranks[kernelSize.length - 1] ?? "2d";
  switch (family) {
    case "convolution":
      return {
        ...{ type: `conv${rank}`, outChannels: drawFilters(chance), kernelSize },
        stride: each((axis) => chance.int(`stride${axis}`, 1, 3)),
        padding: each((axis) => chance.int(`padding${axis}`, 0, 2)),
        dilation: each((axis) => (rank === "3d" ? 1 : chance.int(`dilation${axis}`, 2, 3))),
      };
    case "transposed":
      return {
        ...{ type: `conv-transpose${rank}`, outChannels: drawFilters(chance), kernelSize },
        stride: each((axis) => chance.int(`stride${axis}`, 2, 4)),
        padding: each((axis) => {
          const padding = chance.int(`padding${axis}`, 0, 1);
          return { before: padding, after: padding };
        }),
        outputPadding: each(() => 1),
      };
    case "pooling":
      return {
        ...{ type: `${chance.pick("pooling", ["max-pool", "avg-pool"])}${rank}`, kernelSize },
        stride: each((axis) => chance.int(`stride${axis}`, 1, 3)),
        padding: each((axis) => chance.int(`padding${axis}`, 0, 1)),
        ceilMode: chance.int("ceil", 1, 2) === 1,
      };
    case "upsampling":
      return {
        type: "upsample",
        scaleFactor: each((axis) => chance.pick(`factor${axis}`, [1.5, 2, 2.5, 3])),
      };
    default:
      return family satisfies never;
  }
}

const ranks = ["1d", "2d", "3d"] as const;

function drawChannels(chance: Chance): number {
  return chance.pick("channels", [3, 1, 6, 8, 16, 32]);
}

function drawFilters(chance: Chance): number {
  return chance.pick("filters", [10, 4, 6, 8, 12, 16, 20, 32, 64]);
}

function isPooling({ type }: Layer): boolean {
  return type.includes("pool");
}

function isTransposed({ type }: Layer): boolean {
  return type.startsWith("conv-transpose");
}

function isPadded(layer: Layer): boolean {
  return "padding" in layer && typeof layer.padding !== "string";
}

function isSame(layer: Layer): boolean {
  return "padding" in layer && layer.padding === "same";
}

function targetsOf(layer: Layer): MisconceptionId[] {
  if (isPooling(layer)) return poolingTargets(layer);
  if (layer.type === "upsample") {
    const whole = [layer.scaleFactor ?? 1].flat().every(Number.isInteger);
    return ["scales-the-gaps", "swaps-axes", ...(whole ? [] : ["rounds-up" as const])];
  }
  if ("outputPadding" in layer) {
    const adds = layer.outputPadding?.some((cells) => cells > 0);
    return [
      "transposed-uses-forward-formula",
      "transposed-padding-enlarges",
      adds ? "forgets-output-padding" : "transposed-is-size-times-stride",
    ];
  }
  if (!("dilation" in layer)) return [];
  const strided = layer.stride.some((stride) => stride > 1);
  if (isSame(layer)) {
    return ["same-rounds-down", "same-keeps-size-despite-stride", "same-is-half-kernel", "swaps-axes"];
  }
  if (layer.dilation.some((dilation) => dilation > 1)) {
    return layer.type === "conv1d" && strided
      ? ["ignores-dilation", "multiplies-kernel-by-dilation", "ignores-stride"]
      : ["ignores-dilation", "ignores-padding", "swaps-axes"];
  }
  if (strided)
    return ["rounds-up", isPadded(layer) ? "ignores-padding" : "ignores-stride", "forgets-plus-one"];
  return isPadded(layer) ? ["ignores-padding", "pads-one-side"] : ["forgets-plus-one", "multiplies-channels"];
}

function poolingTargets(layer: Layer): MisconceptionId[] {
  if (!("ceilMode" in layer)) return [];
  if (layer.ceilMode) {
    const others = ["pools-by-kernel-size", "forgets-plus-one", "swaps-axes"] as const;
    return isPadded(layer) ? ["keeps-the-dropped-window", ...others] : [...others];
  }
  const overlapping = layer.stride[0] !== layer.kernelSize[0];
  return overlapping
    ? ["pools-by-kernel-size", "rounds-up", "forgets-plus-one"]
    : ["rounds-up", "forgets-plus-one"];
}
