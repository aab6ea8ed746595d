import { type Arithmetic, arithmetic, type Count, type Layer, layerSchema, shapeSchema } from "@stride/cnn";
import { z } from "zod";
import { defineExercise, type Otherwise, type Part } from "../define-exercise.ts";
import type { Features } from "../difficulty.ts";
import { bound } from "../layer-calculation.ts";
import type { Text } from "../locale.ts";
import type { Chance } from "../rng.ts";
import { inputPhrase, numberForm, parametersLabel } from "../wording/input.ts";
import { layerName, layerPhrase } from "../wording/layer.ts";

const given = z.strictObject({
  input: shapeSchema,
  layer: layerSchema,
  /** A batch norm stands behind the layer, counted as this framework does. */
  batchNorm: z.enum(["pytorch", "keras"]).optional(),
  /** What else stands behind the layer and learns, the same in both frameworks. */
  then: z.enum(["prelu", "group-norm"]).optional(),
});

type Given = z.output<typeof given>;
type Drawn = z.input<typeof given>;

const features: Features = {
  1: [
    { en: "one convolution or dense layer, with bias", ko: "편향이 있는 합성곱이나 완전연결층 하나" },
    { en: "at most 24 filters", ko: "필터 24개까지" },
  ],
  2: [
    { en: "channels as networks have them", ko: "실제 네트워크만큼 많은 채널" },
    {
      en: "a convolution with or without bias; its stride and padding change nothing",
      ko: "편향이 있거나 없는 합성곱(보폭과 패딩은 수에 영향 없음)",
    },
    { en: "or a dense layer behind a flatten", ko: "또는 펼친 뒤의 완전연결층" },
  ],
  3: [
    {
      en: "a convolution, mostly in groups or with a kernel that isn’t square",
      ko: "합성곱(대개 그룹이 있거나 커널이 정사각형이 아님)",
    },
    { en: "or a dense layer behind a flatten", ko: "또는 펼친 뒤의 완전연결층" },
  ],
  4: [
    {
      en: "a depthwise, transposed or grouped convolution, with bias",
      ko: "편향이 있는 깊이별·전치·그룹 합성곱 가운데 하나",
    },
    { en: "or a PReLU or a group norm behind a convolution", ko: "또는 합성곱 뒤의 PReLU나 그룹 정규화" },
  ],
  5: [
    { en: "a separable convolution: two layers in one", ko: "층 둘이 하나인 분리형 합성곱" },
    { en: "or a batch norm behind a convolution", ko: "또는 합성곱 뒤의 배치 정규화" },
    { en: "or a convolution along one axis or three", ko: "또는 축이 하나이거나 셋인 합성곱" },
  ],
};

/** One convolution, or a dense layer behind a flattened map: how many numbers does it learn? */
export const parameterCount = defineExercise({
  id: "parameter-count",
  title: { en: "Parameter count", ko: "파라미터 수" },
  features,
  given,

  draw(chance, difficulty) {
    if (difficulty === 4) return drawFourth(chance);
    if (difficulty === 5) return drawFifth(chance);
    return chance.int("dense", 1, 3) === 1
      ? drawDense(chance, difficulty)
      : drawConvolution(chance, difficulty);
  },

  skill: ({ layer }) => (layer.type === "linear" ? "dense" : "parameters"),

  convention: ({ layer, batchNorm }) => ({
    layout: "channels-last",
    bias: hasBias(layer) ? "counted" : "left-out",
    counting: batchNorm,
  }),

  picture: ({ input, layer, batchNorm, then }) => ({
    kind: "sequence",
    input,
    layers: [
      ...(isDense(layer) ? [{ type: "flatten" } as const] : []),
      layer,
      ...(batchNorm ? [{ type: "batch-norm2d" } as const] : []),
      ...(then ? [followers[then]] : []),
    ],
  }),

  prompt({ input, layer, batchNorm, then }) {
    const [from, through] = [inputPhrase(input), layerPhrase(layer)];
    const bias = hasBias(layer);
    const [en, ko] = isDense(layer)
      ? [`is flattened and passes through ${through.en}`, `을 펼쳐 ${through.ko}에 넣습니다`]
      : [`passes through ${through.en}`, `이 ${through.ko}을 지납니다`];
    const asked = questions[batchNorm ?? then ?? "alone"];
    return {
      en: `${from.en} ${en}, ${bias ? "with" : "without"} bias. ${asked.en}`,
      ko: `${from.ko}${ko}(편향 ${bias ? "포함" : "없음"}). ${asked.ko}`,
    };
  },

  parts(told) {
    const calculation = bound(told.layer);
    const part: Part = {
      label: layerName(told.layer),
      settings: layerPhrase(told.layer),
      fields: [
        {
          id: "parameters",
          type: "number",
          label: told.batchNorm === "keras" ? allLabel : parametersLabel,
          form: numberForm,
        },
      ],
      possible: () => isDense(told.layer) || calculation.problem(told.input) === undefined,
      solve: (a) => ({ parameters: [countOf(told, a, calculation)] }),
      otherwise: () => otherwise(told),
    };
    return [part];
  },

  targets({ layer, batchNorm, then }) {
    // Without a PReLU's slopes as many are missing as without the biases: those two can't be told apart.
    if (then) {
      const other = then === "prelu" ? "multiplies-by-output-area" : "forgets-bias";
      return ["miscounts-activation-or-norm-parameters", "forgets-input-channels", other];
    }
    if (batchNorm) return ["miscounts-batch-norm", "batch-norm-by-area", "forgets-input-channels"];
    if (layer.type === "linear") return ["forgets-bias", "flatten-forgets-an-axis"];
    if (layer.type.startsWith("separable")) return ["miscounts-separable", "forgets-bias"];
    if (layer.type.startsWith("depthwise")) return ["depthwise-as-full-convolution", "forgets-bias"];
    const last = "groups" in layer && layer.groups > 1 ? "ignores-groups" : "multiplies-by-output-area";
    return hasBias(layer)
      ? ["forgets-bias", "forgets-input-channels", last]
      : ["forgets-input-channels", last];
  },
});

const questions: Readonly<Record<"alone" | "pytorch" | "keras" | keyof typeof followers, Text>> = {
  alone: {
    en: "How many parameters does the layer learn?",
    ko: "이 층의 학습 파라미터 수를 구하세요.",
  },
  pytorch: {
    en: "A batch norm follows. How many parameters do the two layers learn together?",
    ko: "그 뒤에 배치 정규화가 이어집니다. 두 층의 학습 파라미터 수를 더해 구하세요.",
  },
  keras: {
    en: "A batch norm follows. How many parameters do the two layers have together, trained or not?",
    ko: "그 뒤에 배치 정규화가 이어집니다. 학습하지 않는 것까지 두 층의 파라미터 수를 더해 구하세요.",
  },
  prelu: {
    en: "A PReLU with a slope for each channel follows. How many parameters do the two layers learn together?",
    ko: "그 뒤에 채널마다 기울기가 하나씩인 PReLU가 이어집니다. 두 층의 학습 파라미터 수를 더해 구하세요.",
  },
  "group-norm": {
    en: "A group norm in 8 groups follows, with scale and shift. How many parameters do the two layers learn together?",
    ko: "그 뒤에 배율과 이동을 학습하는 그룹 정규화(그룹 8개)가 이어집니다. 두 층의 학습 파라미터 수를 더해 구하세요.",
  },
};

const allLabel: Text = { en: "Parameters", ko: "파라미터 수" };

const followers = {
  prelu: { type: "prelu", shared: "cells" },
  "group-norm": { type: "group-norm", groups: 8 },
} as const;

const flatten = bound({ type: "flatten" });
const batchNorm2d = bound({ type: "batch-norm2d" });

function countOf({ input, layer, batchNorm, then }: Given, a: Arithmetic, calculation = bound(layer)): Count {
  const before = isDense(layer) ? flatten.outputShape(input, a) : input;
  const { trainable } = calculation.parameters(before, a);
  if (then) {
    const follower = bound(followers[then]).parameters(calculation.outputShape(input), a);
    return a.total({ counts: [trainable, follower.trainable] });
  }
  if (!batchNorm) return trainable;
  const norm = batchNorm2d.parameters(calculation.outputShape(input), a);
  const statistics = batchNorm === "keras" ? [norm.nonTrainable] : [];
  return a.total({ counts: [trainable, norm.trainable, ...statistics] });
}

/** A bias that isn't there, and the other framework's way of counting. */
function otherwise(told: Given): Otherwise[] {
  const { layer, batchNorm } = told;
  const others: Otherwise[] = [];
  if ("bias" in layer && !layer.bias) {
    const answer = { parameters: [countOf({ ...told, layer: { ...layer, bias: true } }, arithmetic)] };
    others.push({ convention: noBias, answer });
  }
  if (batchNorm) {
    const other = batchNorm === "keras" ? "pytorch" : "keras";
    const answer = { parameters: [countOf({ ...told, batchNorm: other }, arithmetic)] };
    others.push({ convention: statisticsOf[batchNorm], answer });
  }
  return others;
}

const noBias: Text = {
  en: "It counts a bias for each output, and this layer has none.",
  ko: "출력마다 편향을 하나씩 센 값입니다. 이 층에는 편향이 없습니다.",
};

const statisticsOf: Readonly<Record<"pytorch" | "keras", Text>> = {
  pytorch: {
    en: "It counts the running means and variances, as Keras does; PyTorch doesn’t count them.",
    ko: "Keras처럼 이동 평균과 분산까지 센 값입니다. PyTorch는 세지 않습니다.",
  },
  keras: {
    en: "It leaves the running means and variances out, as PyTorch does; Keras counts them.",
    ko: "PyTorch처럼 이동 평균과 분산을 뺀 값입니다. Keras는 셉니다.",
  },
};

function hasBias(layer: Layer): boolean {
  return "bias" in layer && layer.bias;
}

function isDense(layer: Layer): boolean {
  return layer.type === "linear";
}

function drawConvolution(chance: Chance, difficulty: 1 | 2 | 3): Drawn {
  const kernel = chance.pick("kernel", [3, 5, 4, 2, 7]);
  const easy = difficulty === 1;
  const rows = chance.int("rows", 12, 64);
  const channels = easy
    ? chance.int("channels", 2, 12)
    : chance.pick("channels", [16, 12, 20, 24, 32, 48, 64]);
  const filters = easy ? chance.int("filters", 3, 24) : chance.pick("filters", [24, 12, 32, 40, 64, 96, 128]);
  return {
    input: { kind: "feature-map", channels, size: [rows, easy ? rows : chance.int("columns", 12, 64)] },
    layer: {
      type: "conv2d",
      outChannels: filters,
      kernelSize: [kernel, difficulty === 3 ? chance.pick("kernelColumns", [3, 1, 5, 2]) : kernel],
      stride: easy ? 1 : chance.int("stride", 1, 2),
      padding: easy ? "valid" : chance.int("padding", 0, 2),
      groups: difficulty === 3 ? chance.pick("groups", [1, 2, 4]) : 1,
      bias: easy || chance.int("bias", 1, 4) > 1,
    },
  };
}

function drawDense(chance: Chance, difficulty: 1 | 2 | 3): Drawn {
  const easy = difficulty === 1;
  const rows = chance.int("rows", 2, easy ? 4 : 9);
  const columns = difficulty === 3 ? chance.int("columns", 2, 9) : rows;
  return {
    input: {
      kind: "feature-map",
      channels: easy ? chance.int("channels", 3, 20) : chance.pick("channels", [32, 16, 24, 48, 64, 128]),
      size: [rows, columns],
    },
    layer: {
      type: "linear",
      outFeatures: easy ? chance.int("units", 3, 20) : chance.pick("units", [100, 10, 32, 64, 120, 256]),
    },
  };
}

const widths = [32, 16, 24, 48, 64, 96, 128, 256] as const;

function mapOf(chance: Chance, rank = 2): Drawn["input"] {
  const size = Array.from({ length: rank }, (_, axis) => chance.int(`length${axis}`, 8, 56));
  return { kind: "feature-map", channels: chance.pick("channels", widths), size };
}

/** Depthwise, transposed, grouped, or with a layer behind that learns too; each with a bias. */
function drawFourth(chance: Chance): Drawn {
  const kernelSize = chance.pick("kernel", [3, 5, 4, 2, 7]);
  const outChannels = chance.pick("filters", widths);
  switch (chance.pick("layer", ["depthwise", "transposed", "grouped", "followed"])) {
    case "depthwise":
      return {
        input: mapOf(chance),
        layer: { type: "depthwise-conv2d", kernelSize, multiplier: chance.pick("multiplier", [1, 2, 3, 4]) },
      };
    case "transposed":
      return {
        input: mapOf(chance),
        layer: { type: "conv-transpose2d", outChannels, kernelSize, stride: 2 },
      };
    case "grouped":
      return {
        input: mapOf(chance),
        layer: {
          ...{ type: "conv2d", outChannels, kernelSize, padding: 1 },
          groups: chance.pick("groups", [2, 4, 8]),
        },
      };
    case "followed":
      return {
        input: mapOf(chance),
        layer: { type: "conv2d", outChannels, kernelSize },
        then: chance.pick("then", ["prelu", "group-norm"]),
      };
  }
}

/** Two layers in one, a batch norm behind, or one or three axes. */
function drawFifth(chance: Chance): Drawn {
  const kernelSize = chance.pick("kernel", [3, 5, 4, 2, 7]);
  const outChannels = chance.pick("filters", widths);
  switch (chance.pick("layer", ["separable", "normalised", "long", "deep"])) {
    case "separable":
      return {
        input: mapOf(chance),
        layer: { type: "separable-conv2d", outChannels, kernelSize, padding: "same" },
      };
    case "normalised":
      return {
        input: mapOf(chance),
        layer: { type: "conv2d", outChannels, kernelSize, bias: false },
        batchNorm: chance.pick("batchNorm", ["keras", "pytorch"]),
      };
    case "long":
      return { input: mapOf(chance, 1), layer: { type: "conv1d", outChannels, kernelSize } };
    case "deep":
      return { input: mapOf(chance, 3), layer: { type: "conv3d", outChannels, kernelSize } };
  }
}
