import { arithmetic, type Layer, layerSchema, type Shape, shapeSchema } from "@stride/cnn";
import { workedExample } from "@stride/models";
import { z } from "zod";
import { defineExercise, type Difficulty, type Part } from "../define-exercise.ts";
import { bound, shapeOf, written } from "../layer-calculation.ts";
import type { Text } from "../locale.ts";
import type { Chance } from "../rng.ts";
import { axesForm, numberForm, outputShapeLabel, parametersLabel, vectorForm } from "../wording/input.ts";
import { layerName, layerSettings } from "../wording/layer.ts";

const given = z.strictObject({
  input: shapeSchema,
  layers: z.array(layerSchema).min(1).max(40),
  /** What each row is called; the table of the worked example counts in its own way. */
  labels: z.array(z.string()),
  layout: z.enum(["channels-first", "channels-last"]),
  bias: z.boolean(),
});

type Given = z.output<typeof given>;
type Drawn = z.input<typeof given>;

/** A whole network, cell by cell: every layer's output shape and parameters, and the total. */
export const networkTable = defineExercise({
  id: "network-table",
  title: { en: "Network table", ko: "네트워크 표" },
  given,
  draw,

  named: {
    "worked-example": {
      title: { en: "The worked example, biases left out", ko: "예제 네트워크 (편향 제외)" },
      given: example(false),
    },
    "worked-example-with-bias": {
      title: { en: "The worked example, biases counted", ko: "예제 네트워크 (편향 포함)" },
      given: example(true),
    },
  },

  skill: () => "whole-networks",
  convention: ({ layout, bias }) => ({ layout, bias: bias ? "counted" : "left-out", rounding: "floor" }),
  network: ({ input, layers }) => ({ input, layers }),

  prompt: () => ({
    en: "What shape leaves each layer, and how many parameters does it learn?",
    ko: "각 층의 출력 크기와 학습 파라미터 수를 구하세요.",
  }),

  parts(network) {
    const axes = axesBehind(network);
    return [...network.layers.map((layer, row) => rowOf(network, layer, row, axes[row])), totalOf(network)];
  },

  targets: ({ layers, bias }) => [
    layers.some((layer) => "padding" in layer && Array.isArray(layer.padding))
      ? "ignores-padding"
      : "forgets-plus-one",
    bias ? "forgets-bias" : "forgets-input-channels",
    // A single block is where a newcomer gives a pooling weights; later it is the flattening that goes wrong.
    layers.length > 4 ? "flatten-forgets-an-axis" : "pooling-has-weights",
  ],
});

function example(bias: boolean): Drawn {
  const { labels, network } = workedExample;
  const { input, layers } = network({ bias });
  return {
    input,
    layers: [...layers],
    labels: [...labels],
    layout: "channels-last",
    bias,
  };
}

/** How many axes leave each layer; it decides how an answer is read: `1,152` behind a flatten is one number. */
function axesBehind({ input, layers, layout }: Given): (number | undefined)[] {
  let shape: Shape | undefined = input;
  return layers.map((layer) => {
    const calculation = bound(layer);
    shape = shape && !calculation.problem(shape) ? calculation.outputShape(shape) : undefined;
    return shape && written(shape, layout, arithmetic).length;
  });
}

/** One layer's row: it is calculated from the shape in the row above, whosever that is. */
function rowOf({ input, layout, labels }: Given, layer: Layer, row: number, axes: number | undefined): Part {
  const before = (carried: Readonly<Record<string, readonly (number | bigint)[]>>) => {
    const above = carried[shapeId(row - 1)];
    return row === 0 || !above ? input : shapeOf(above, layout);
  };
  const calculation = bound(layer);
  return {
    label: numbered(labels[row] ?? String(row + 1), layerName(layer)),
    settings: layerSettings(layer),
    fields: [
      {
        id: shapeId(row),
        type: "shape",
        axes,
        label: outputShapeLabel,
        form: axes === 1 ? vectorForm : axesForm[layout],
      },
      { id: parametersId(row), type: "number", label: parametersLabel, form: numberForm },
    ],
    possible: (carried) => calculation.problem(before(carried)) === undefined,
    solve: (a, carried) => ({
      [shapeId(row)]: written(calculation.outputShape(before(carried), a), layout, a),
      [parametersId(row)]: [calculation.parameters(before(carried), a).trainable],
    }),
  };
}

function totalOf({ layers }: Given): Part {
  return {
    label: { en: "Total", ko: "합계" },
    settings: { en: "", ko: "" },
    fields: [{ id: "total", type: "number", label: parametersLabel, form: numberForm }],
    possible: () => true,
    solve: (a, carried) => ({
      total: [a.total({ counts: layers.map((_, row) => carried[parametersId(row)]?.[0] ?? 0) })],
    }),
  };
}

const shapeId = (row: number) => `shape${row + 1}`;
const parametersId = (row: number) => `parameters${row + 1}`;

function numbered(label: string, { en, ko }: Text): Text {
  return { en: `${label} ${en}`, ko: `${label} ${ko}` };
}

/** Blocks of a convolution and a pooling, then flatten and a dense layer: one block at difficulty 1, three at 3. */
function draw(chance: Chance, difficulty: Difficulty): Drawn {
  const rows = chance.int("rows", 14 * difficulty, 20 + 14 * difficulty);
  const bias = difficulty === 1 || chance.int("bias", 1, 3) > 1;
  const layers = Array.from({ length: difficulty }, (_, block) =>
    drawBlock(chance, difficulty, block, bias),
  ).flat();
  const classes = chance.pick("classes", [10, 5, 4, 20, 100]);
  const all: Drawn["layers"] = [
    ...layers,
    { type: "flatten" },
    { type: "linear", outFeatures: classes, bias },
  ];
  return {
    input: {
      kind: "feature-map",
      channels: chance.pick("channels", [3, 1]),
      size: [rows, difficulty === 1 ? rows : chance.int("columns", 14 * difficulty, 20 + 14 * difficulty)],
    },
    layers: all,
    labels: all.map((_, row) => String(row + 1)),
    layout: difficulty === 3 ? chance.pick("layout", ["channels-last", "channels-first"]) : "channels-last",
    bias,
  };
}

function drawBlock(chance: Chance, difficulty: Difficulty, block: number, bias: boolean): Drawn["layers"] {
  const padding = difficulty === 1 ? 0 : chance.int(`padding${block}`, 0, 1);
  return [
    {
      type: "conv2d",
      outChannels: chance.pick(`filters${block}`, [8, 6, 10, 12, 16]) * 2 ** block,
      kernelSize: chance.pick(`kernel${block}`, [3, 5, 4]),
      padding: padding === 0 ? "valid" : padding,
      bias,
    },
    { type: "max-pool2d", kernelSize: 2 },
  ];
}
