import { type Layer, layerSchema, shapeSchema } from "@stride/cnn";
import { z } from "zod";
import { defineExercise, type Difficulty } from "../define-exercise.ts";
import { bound } from "../layer-calculation.ts";
import type { Chance } from "../rng.ts";
import { inputPhrase, numberForm, parametersLabel } from "../wording/input.ts";
import { layerName, layerPhrase } from "../wording/layer.ts";

const given = z.strictObject({ input: shapeSchema, layer: layerSchema });

type Drawn = z.input<typeof given>;

/** One convolution, or a dense layer behind a flattened map: how many numbers does it learn? */
export const parameterCount = defineExercise({
  id: "parameter-count",
  title: { en: "Parameter count", ko: "파라미터 수" },
  given,

  draw: (chance, difficulty) =>
    chance.int("dense", 1, 3) === 1 ? drawDense(chance, difficulty) : drawConvolution(chance, difficulty),

  skill: ({ layer }) => (layer.type === "linear" ? "dense" : "parameters"),

  convention: ({ layer }) => ({
    layout: "channels-last",
    bias: "bias" in layer && layer.bias ? "counted" : "left-out",
  }),

  network: ({ input, layer }) => ({ input, layers: isDense(layer) ? [{ type: "flatten" }, layer] : [layer] }),

  prompt({ input, layer }) {
    const [from, through] = [inputPhrase(input), layerPhrase(layer)];
    const bias = "bias" in layer && layer.bias;
    const [en, ko] = isDense(layer)
      ? [`is flattened and passes through ${through.en}`, `을 펼쳐 ${through.ko}에 넣습니다`]
      : [`passes through ${through.en}`, `이 ${through.ko}을 지납니다`];
    return {
      en: `${from.en} ${en}, ${bias ? "with" : "without"} bias. How many parameters does the layer learn?`,
      ko: `${from.ko}${ko}(편향 ${bias ? "포함" : "없음"}). 이 층의 학습 파라미터 수를 구하세요.`,
    };
  },

  parts: ({ input, layer }) => [
    {
      label: layerName(layer),
      settings: layerPhrase(layer),
      fields: [{ id: "parameters", type: "number", label: parametersLabel, form: numberForm }],
      possible: () => isDense(layer) || bound(layer).problem(input) === undefined,
      solve(a) {
        const before = isDense(layer) ? bound({ type: "flatten" }).outputShape(input, a) : input;
        return { parameters: [bound(layer).parameters(before, a).trainable] };
      },
    },
  ],

  targets({ layer }) {
    if (layer.type === "linear") return ["forgets-bias", "flatten-forgets-an-axis"];
    const last = "groups" in layer && layer.groups > 1 ? "ignores-groups" : "multiplies-by-output-area";
    const biased = "bias" in layer && layer.bias;
    return biased ? ["forgets-bias", "forgets-input-channels", last] : ["forgets-input-channels", last];
  },
});

function isDense(layer: Layer): boolean {
  return layer.type === "linear";
}

function drawConvolution(chance: Chance, difficulty: Difficulty): Drawn {
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

function drawDense(chance: Chance, difficulty: Difficulty): Drawn {
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
