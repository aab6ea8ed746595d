import { type Layer, layerSchema, shapeSchema } from "@stride/cnn";
import { z } from "zod";
import { defineExercise, type Difficulty } from "../define-exercise.ts";
import { bound, written } from "../layer-calculation.ts";
import type { MisconceptionId } from "../misconceptions/index.ts";
import type { Chance } from "../rng.ts";
import { axesForm, inputPhrase, outputShapeLabel } from "../wording/input.ts";
import { layerName, layerPhrase } from "../wording/layer.ts";

const given = z.strictObject({
  input: shapeSchema,
  layer: layerSchema,
  layout: z.enum(["channels-first", "channels-last"]),
});

type Drawn = Pick<z.input<typeof given>, "input" | "layer">;

/** One convolution or pooling: what shape leaves it? */
export const outputShape = defineExercise({
  id: "output-shape",
  title: { en: "Output shape", ko: "출력 크기" },
  given,

  draw: (chance, difficulty) => ({
    layout: difficulty === 1 ? "channels-last" : chance.pick("layout", ["channels-last", "channels-first"]),
    ...(chance.int("pooling", 1, 3) === 1
      ? drawPooling(chance, difficulty)
      : drawConvolution(chance, difficulty)),
  }),

  skill({ layer }) {
    if (layer.type !== "conv2d") return "pooling";
    if (layer.stride.some((stride) => stride > 1)) return "stride-rounding";
    return isPadded(layer) ? "padding" : "convolution-size";
  },

  convention: ({ layer, layout }) => ({
    layout,
    rounding: "ceilMode" in layer && layer.ceilMode ? "ceil" : "floor",
  }),

  network: ({ input, layer }) => ({ input, layers: [layer] }),

  prompt({ input, layer }) {
    const [from, through] = [inputPhrase(input), layerPhrase(layer)];
    return {
      en: `${from.en} passes through ${through.en}. What shape leaves it?`,
      ko: `${from.ko}이 ${through.ko}을 지납니다. 출력 크기를 구하세요.`,
    };
  },

  parts: ({ input, layer, layout }) => [
    {
      label: layerName(layer),
      settings: layerPhrase(layer),
      fields: [{ id: "shape", type: "shape", axes: 3, label: outputShapeLabel, form: axesForm[layout] }],
      possible: () => bound(layer).problem(input) === undefined,
      solve: (a) => ({ shape: written(bound(layer).outputShape(input, a), layout, a) }),
    },
  ],

  targets: ({ layer }) => targetsOf(layer),
});

function drawConvolution(chance: Chance, difficulty: Difficulty): Drawn {
  const square = difficulty === 1 || (difficulty === 2 && chance.int("square", 1, 2) === 1);
  const rows = chance.int("rows", 9, difficulty === 1 ? 40 : 96);
  const columns = square ? rows : chance.int("columns", 9, 96);
  const kernel = chance.pick("kernel", [3, 5, 4, 7, 2]);
  const wide = difficulty === 3 ? chance.pick("kernelColumns", [3, 5, 1, 2]) : kernel;
  const stride = difficulty === 1 ? 1 : chance.int("stride", difficulty === 2 ? 2 : 1, 3);
  const padded = difficulty === 3 || chance.int("padded", 1, 3) > 1;
  return {
    input: {
      kind: "feature-map",
      channels: chance.pick("channels", [3, 1, 6, 8, 16, 32]),
      size: [rows, columns],
    },
    layer: {
      type: "conv2d",
      outChannels: chance.pick("filters", [10, 4, 6, 8, 12, 16, 20, 32, 64]),
      kernelSize: [kernel, wide],
      stride,
      padding: padded ? chance.int("padding", 1, Math.floor(kernel / 2)) : "valid",
      dilation: difficulty === 3 ? chance.int("dilation", 2, 3) : 1,
    },
  };
}

function drawPooling(chance: Chance, difficulty: Difficulty): Drawn {
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
      stride: difficulty === 1 ? kernel : chance.int("stride", 2, kernel - 1),
      padding: difficulty === 3 ? chance.int("padding", 0, 1) : "valid",
      ceilMode: difficulty === 3,
    },
  };
}

function isPadded(layer: Layer): boolean {
  return "padding" in layer && typeof layer.padding !== "string";
}

function targetsOf(layer: Layer): MisconceptionId[] {
  if (layer.type !== "conv2d") {
    if (!("ceilMode" in layer)) return [];
    if (layer.ceilMode) return ["pools-by-kernel-size", "forgets-plus-one", "swaps-axes"];
    const overlapping = layer.stride[0] !== layer.kernelSize[0];
    return overlapping
      ? ["pools-by-kernel-size", "rounds-up", "forgets-plus-one"]
      : ["rounds-up", "forgets-plus-one"];
  }
  if (layer.dilation.some((dilation) => dilation > 1))
    return ["ignores-dilation", "ignores-padding", "swaps-axes"];
  if (layer.stride.some((stride) => stride > 1)) {
    return ["rounds-up", isPadded(layer) ? "ignores-padding" : "ignores-stride", "forgets-plus-one"];
  }
  return isPadded(layer) ? ["ignores-padding", "pads-one-side"] : ["forgets-plus-one", "multiplies-channels"];
}
