import { arithmetic, type Layer, layerSchema, type Shape, shapeSchema } from "@stride/cnn";
import { z } from "zod";
import { defineExercise } from "../define-exercise.ts";
import type { Difficulty, Features } from "../difficulty.ts";
import { bound } from "../layer-calculation.ts";
import type { Chance } from "../rng.ts";
import { weightAxes } from "../weight-axes.ts";
import { inputPhrase } from "../wording/input.ts";
import { layerName, layerPhrase, layerSettings } from "../wording/layer.ts";

const given = z.strictObject({
  input: shapeSchema,
  layer: layerSchema,
  framework: z.enum(["torch", "keras"]),
});

type Given = z.output<typeof given>;
type Drawn = Pick<z.input<typeof given>, "input" | "layer">;

const features: Features = {
  1: [
    { en: "a convolution in PyTorch’s order", ko: "PyTorch 순서의 합성곱" },
    { en: "square kernels", ko: "정사각형 커널" },
  ],
  2: [
    { en: "PyTorch’s or Keras’ order", ko: "PyTorch 또는 Keras 순서" },
    { en: "a convolution, its kernel square or not", ko: "커널이 정사각형이거나 아닌 합성곱" },
    { en: "or a dense layer behind a flatten", ko: "또는 펼친 뒤의 완전연결층" },
  ],
  3: [
    { en: "a convolution in groups", ko: "그룹 합성곱" },
    { en: "or a dense layer behind a flatten", ko: "또는 펼친 뒤의 완전연결층" },
  ],
  4: [
    {
      en: "a depthwise, transposed or grouped convolution",
      ko: "깊이별·전치·그룹 합성곱 가운데 하나",
    },
  ],
  5: [
    { en: "one axis or three", ko: "축이 하나이거나 셋" },
    { en: "a grouped convolution, transposed or not", ko: "그룹 합성곱 또는 그룹 전치 합성곱" },
    {
      en: "or a depthwise one with several kernels a channel",
      ko: "또는 채널마다 커널이 여러 개인 깊이별 합성곱",
    },
  ],
};

const frameworks = { torch: "PyTorch", keras: "Keras" } as const;

/** The tensor of a layer's weights: which axes, in which order? */
export const weightShape = defineExercise({
  id: "weight-shape",
  title: { en: "Weight shape", ko: "가중치 텐서 크기" },
  features,
  given,

  draw: (chance, difficulty) => ({
    framework: difficulty === 1 ? "torch" : chance.pick("framework", ["torch", "keras"]),
    ...drawLayer(chance, difficulty),
  }),

  skill: () => "weight-shapes",
  convention: ({ framework }) => ({ layout: framework === "torch" ? "channels-first" : "channels-last" }),
  picture: ({ input, layer }) => ({
    kind: "sequence",
    input,
    layers: layer.type === "linear" ? [{ type: "flatten" }, layer] : [layer],
  }),

  prompt({ input, layer, framework }) {
    const [from, through, name] = [inputPhrase(input), layerPhrase(layer), frameworks[framework]];
    const grouped = framework === "torch" && layer.type.startsWith("depthwise") && "multiplier" in layer;
    const groups = input.kind === "feature-map" ? input.channels : 1;
    const [en, ko] =
      layer.type === "linear"
        ? [`is flattened and passes through ${through.en}`, `을 펼쳐 ${through.ko}에 넣습니다`]
        : [`passes through ${through.en}`, `이 ${through.ko}을 지납니다`];
    return {
      en: `${from.en} ${en}.${grouped ? ` In PyTorch that is a convolution in ${groups} groups.` : ""} What is the shape of its weight tensor in ${name}?`,
      ko: `${from.ko}${ko}.${grouped ? ` PyTorch에서는 그룹이 ${groups}개인 합성곱입니다.` : ""} ${name}에서 이 층의 가중치(weight) 텐서 크기를 구하세요.`,
    };
  },

  parts: ({ input, layer, framework }) => [
    {
      label: layerName(layer),
      settings: layerSettings(layer),
      fields: [
        {
          id: "shape",
          type: "shape",
          of: "weights",
          axes: layer.type === "linear" ? 2 : rankOf(input) + 2,
          // kernels of one cell, and the one channel that a depthwise kernel sees
          singles: "meant",
          label: { en: "Weight shape", ko: "가중치 텐서 크기" },
          form: {
            en: `all axes, in ${frameworks[framework]}’s order, without the bias`,
            ko: `모든 축을 ${frameworks[framework]} 순서로, 편향은 빼고`,
          },
        },
      ],
      possible: () => isPossible(input, layer),
      solve: (a) => ({ shape: weightAxes(layer, input, framework, a) ?? [] }),
    },
  ],

  targets: targetsOf,
});

function rankOf(input: Shape): number {
  return input.kind === "feature-map" ? input.size.length : 0;
}

function isPossible(input: Shape, layer: Layer): boolean {
  if (input.kind !== "feature-map") return false;
  const flat = layer.type === "linear" ? bound({ type: "flatten" }).outputShape(input) : input;
  return (
    bound(layer).problem(flat) === undefined && weightAxes(layer, input, "torch", arithmetic) !== undefined
  );
}

function targetsOf({ layer, framework }: Given) {
  if (layer.type === "linear") {
    return ["other-frameworks-weight-order", "flatten-forgets-an-axis", "dense-without-flatten"] as const;
  }
  const orders = ["other-frameworks-weight-order", "swaps-in-and-out-channels"] as const;
  if (layer.type.startsWith("depthwise")) {
    return framework === "torch" ? ([...orders, "depthwise-forgets-input-channels"] as const) : orders;
  }
  if (layer.type.startsWith("conv-transpose")) return orders;
  const grouped = "groups" in layer && layer.groups > 1;
  return [...orders, grouped ? "ignores-groups" : "forgets-input-channels"] as const;
}

function drawLayer(chance: Chance, difficulty: Difficulty): Drawn {
  const rank = difficulty === 5 ? chance.pick("rank", [1, 3]) : 2;
  if (difficulty > 1 && difficulty < 4 && chance.int("dense", 1, 4) === 1) return drawDense(chance);
  const square = difficulty === 1 || chance.int("square", 1, 2) === 1;
  const kernel = chance.pick("kernel0", [3, 5, 7, 2, 4]);
  const kernels = [1, 2].map((axis) => (square ? kernel : chance.pick(`kernel${axis}`, [3, 1, 5, 7, 2])));
  const groups = difficulty >= 3 ? chance.pick("groups", [2, 4, 8]) : 1;
  const channels =
    groups * chance.pick("channels", difficulty === 1 ? [3, 8, 16, 6, 12, 32] : [4, 3, 6, 8, 12, 16]);
  const outChannels = groups * chance.pick("filters", [8, 6, 10, 12, 16, 20, 24, 32]);
  const kernelSize = [kernel, ...kernels].slice(0, rank);
  const least = rank === 3 ? 8 : 12;
  const size = [0, 1, 2]
    .slice(0, rank)
    .map((axis) => chance.int(`size${axis}`, least, rank === 1 ? 400 : 64));
  return {
    input: { kind: "feature-map", channels, size },
    layer: layerOf(chance, difficulty, rank, { kernelSize, outChannels, groups }),
  };
}

interface Kernels {
  readonly kernelSize: readonly number[];
  readonly outChannels: number;
  readonly groups: number;
}

function layerOf(
  chance: Chance,
  difficulty: Difficulty,
  rank: number,
  { kernelSize, outChannels, groups }: Kernels,
): Drawn["layer"] {
  const stride = difficulty === 1 ? 1 : chance.int("stride", 1, 2);
  const family =
    difficulty < 4 ? "conv" : chance.pick("family", ["conv", "conv-transpose", "depthwise-conv"]);
  const settings = { kernelSize: [...kernelSize], stride };
  const multiplier = difficulty === 5 ? chance.int("multiplier", 2, 4) : chance.int("multiplier", 1, 2);
  const axes = rank === 1 ? "1d" : rank === 3 ? "3d" : "2d";
  if (family === "depthwise-conv") return { type: `depthwise-conv${axes}`, ...settings, multiplier };
  if (family === "conv") return { type: `conv${axes}`, ...settings, outChannels, groups };
  return { type: `conv-transpose${axes}`, ...settings, outChannels, groups: difficulty === 5 ? groups : 1 };
}

function drawDense(chance: Chance): Drawn {
  const rows = chance.int("rows", 2, 9);
  return {
    input: {
      kind: "feature-map",
      channels: chance.pick("channels", [16, 8, 12, 20, 24, 32, 64]),
      size: [rows, chance.int("columns", 2, 9)],
    },
    layer: { type: "linear", outFeatures: chance.pick("units", [10, 20, 32, 50, 64, 84, 100, 120]) },
  };
}
