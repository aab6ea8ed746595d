import {
  type Arithmetic,
  arithmetic,
  bindNetwork,
  type Layer,
  layerSchema,
  type Network,
  type Shape,
  shapeSchema,
} from "@stride/cnn";
import { workedExampleLabels, workedExampleSequence } from "@stride/models";
import { z } from "zod";
import type { Answer } from "../answer.ts";
import { apart } from "../apart.ts";
import { defineExercise, type Part } from "../define-exercise.ts";
import type { Difficulty, Features } from "../difficulty.ts";
import { bound, shapeOf, written } from "../layer-calculation.ts";
import type { NumberField } from "../field.ts";
import type { Text } from "../locale.ts";
import { dimensions } from "../numerals.ts";
import type { Chance } from "../rng.ts";
import { solvePossible } from "../solve.ts";
import {
  axesForm,
  multiplyAddsLabel,
  numberForm,
  outputShapeLabel,
  parametersLabel,
  vectorForm,
} from "../wording/input.ts";
import { layerName, layerSettings } from "../wording/layer.ts";

const given = z.strictObject({
  input: shapeSchema,
  layers: z.array(layerSchema).min(1).max(40),
  /** The rows that each layer stands on, from 0, of a graph; −1 is the input. Not told: the row above. */
  from: z.array(z.array(z.int().min(-1)).min(1)).optional(),
  /** What each row is called; the table of the worked example counts in its own way. */
  labels: z.array(z.string()),
  layout: z.enum(["channels-first", "channels-last"]),
  bias: z.boolean(),
  /** A column of multiply-adds. */
  multiplyAdds: z.boolean().optional(),
  /** The fields that are asked, by id; the others are shown. Not told: all are asked. */
  blanks: z.array(z.string()).min(1).optional(),
});

type Given = z.output<typeof given>;
type Drawn = z.input<typeof given>;

const features: Features = {
  1: [{ en: "one block, a square input, no padding", ko: "블록 하나, 정사각형 입력, 패딩 없음" }],
  2: [
    { en: "two blocks with padding", ko: "패딩이 있는 블록 둘" },
    { en: "with or without bias", ko: "편향이 있거나 없음" },
  ],
  3: [
    { en: "three blocks", ko: "블록 셋" },
    { en: "channels first or last", ko: "채널이 처음이거나 마지막" },
  ],
  4: [
    { en: "strides that don’t divide", ko: "나누어떨어지지 않는 보폭" },
    { en: "batch norms", ko: "배치 정규화" },
  ],
  5: [
    { en: "four blocks, strides and batch norms", ko: "보폭과 배치 정규화가 있는 블록 넷" },
    { en: "multiply-adds too", ko: "곱셈-덧셈 수까지" },
  ],
};

/** A whole network, cell by cell: every layer's output shape and parameters, and the total. */
export const networkTable = defineExercise({
  id: "network-table",
  title: { en: "Network table", ko: "네트워크 표" },
  features,
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
  convention: ({ layout, bias, multiplyAdds }) => ({
    layout,
    bias: bias ? "counted" : "left-out",
    rounding: "floor",
    ...(multiplyAdds ? { cost: "macs" } : {}),
  }),
  picture: (table) =>
    table.from
      ? { kind: "graph", network: graphOf(table) }
      : { kind: "sequence", input: table.input, layers: table.layers },

  prompt: ({ multiplyAdds }) =>
    multiplyAdds
      ? {
          en: "What shape leaves each layer, how many parameters does it learn, and how many multiply-adds does it take?",
          ko: "각 층의 출력 크기, 학습 파라미터 수, 곱셈-덧셈 수를 구하세요.",
        }
      : {
          en: "What shape leaves each layer, and how many parameters does it learn?",
          ko: "각 층의 출력 크기와 학습 파라미터 수를 구하세요.",
        },

  parts(network) {
    const axes = axesBehind(network);
    const rows = network.layers.map((layer, row) => rowOf(network, layer, row, axes[row]));
    return withBlanks([...rows, totalOf(network)], network.blanks);
  },

  targets: ({ layers, bias }) => [
    layers.some((layer) => "stride" in layer && layer.type === "conv2d" && layer.stride.some((s) => s > 1))
      ? "rounds-up"
      : layers.some((layer) => "padding" in layer && Array.isArray(layer.padding))
        ? "ignores-padding"
        : "forgets-plus-one",
    bias ? "forgets-bias" : "forgets-input-channels",
    // A single block is where a newcomer gives a pooling weights; later it is the flattening that goes wrong.
    layers.length > 4 ? "flatten-forgets-an-axis" : "pooling-has-weights",
  ],

  /** Networks of one input; a layer that is used twice would have no row of its own. */
  fromNetwork(network, { layout, blanks }) {
    const bound = bindNetwork(network);
    const [input, ...more] = network.inputs;
    if (!bound.ok || !input || more.length > 0) return undefined;
    const { nodes } = bound.value;
    if (nodes.some(({ shares }) => shares !== undefined)) return undefined;
    const from = nodes.map((node) => node.from.map((name) => nodes.findIndex((one) => one.name === name)));
    const isChain = from.every((rows, row) => rows.length === 1 && rows[0] === row - 1);
    return {
      input: input.shape,
      layers: nodes.map(({ layer }) => layer),
      ...(isChain ? {} : { from }),
      labels: nodes.map(({ name }) => name),
      layout,
      bias: nodes.some(({ layer }) => "bias" in layer && layer.bias !== false),
      ...(blanks && { blanks: [...blanks] }),
    };
  },
});

/** The rows that a layer stands on; −1 is the input. */
function rowsBefore({ from }: Given, row: number): readonly number[] {
  return from?.[row] ?? [row - 1];
}

const inputName = "input";

function graphOf(table: Given): Network {
  const nameOf = (row: number) => (row < 0 ? inputName : (table.labels[row] ?? String(row + 1)));
  return {
    inputs: [{ name: inputName, shape: table.input }],
    nodes: table.layers.map((layer, row) => ({
      name: nameOf(row),
      from: rowsBefore(table, row).map(nameOf),
      layer,
    })),
    outputs: [nameOf(table.layers.length - 1)],
  };
}

function example(bias: boolean): Drawn {
  const { input, layers } = workedExampleSequence({ bias });
  return {
    input,
    layers: [...layers],
    labels: [...workedExampleLabels],
    layout: "channels-last",
    bias,
  };
}

/** How many axes leave each layer; it decides how an answer is read: `1,152` behind a flatten is one number. */
function axesBehind(table: Given): (number | undefined)[] {
  const shapes: (Shape | undefined)[] = [];
  for (const [row, layer] of table.layers.entries()) {
    const rows = rowsBefore(table, row);
    const before = rows
      .map((at) => (at < 0 ? table.input : shapes[at]))
      .filter((shape) => shape !== undefined);
    const fits = before.length === rows.length && !bound(layer).problem(before);
    shapes.push(fits ? bound(layer).outputShape(before) : undefined);
  }
  return shapes.map((shape) => shape && written(shape, table.layout, arithmetic).length);
}

/** One layer's row: it is calculated from the shapes in the rows that it stands on, whosever those are. */
function rowOf(table: Given, layer: Layer, row: number, axes: number | undefined): Part {
  const { input, layout, labels, multiplyAdds } = table;
  const sources = rowsBefore(table, row).map((at) => (at < 0 ? undefined : shapeId(at)));
  const before = (carried: Answer) =>
    sources.map((source) => {
      const answered = source === undefined ? undefined : carried[source];
      return answered ? shapeOf(answered, layout) : input;
    });
  const calculation = bound(layer);
  const [shape, parameters, cost] = [shapeId(row), parametersId(row), multiplyAddsId(row)];
  return {
    label: numbered(labels[row] ?? String(row + 1), layerName(layer)),
    settings: layerSettings(layer),
    fields: [
      {
        ...{ id: shape, type: "shape", axes, label: outputShapeLabel },
        form: axes === 1 ? vectorForm : axesForm(layout, axes === undefined ? 2 : axes - 1),
      },
      { id: parameters, type: "number", label: parametersLabel, form: numberForm },
      ...(multiplyAdds ? [multiplyAddsField(cost)] : []),
    ],
    possible: (carried) => calculation.problem(before(carried)) === undefined,
    ...apart({
      [shape]: (a, carried) => written(calculation.outputShape(before(carried), a), layout, a),
      [parameters]: (a, carried) => [calculation.parameters(before(carried), a).trainable],
      ...(multiplyAdds && {
        [cost]: (a: Arithmetic, carried: Answer) => [calculation.multiplyAdds(before(carried), a)],
      }),
    }),
  };
}

function multiplyAddsField(id: string): NumberField {
  return { id, type: "number", unit: "MACs", label: multiplyAddsLabel, form: numberForm };
}

function totalOf({ layers, multiplyAdds }: Given): Part {
  const sumOf = (idOf: (row: number) => string, a: Arithmetic, carried: Answer) => [
    a.total({ counts: layers.map((_, row) => carried[idOf(row)]?.[0] ?? 0) }),
  ];
  return {
    label: { en: "Total", ko: "합계" },
    settings: { en: "", ko: "" },
    fields: [
      { id: "total", type: "number", label: parametersLabel, form: numberForm },
      ...(multiplyAdds ? [multiplyAddsField("totalMultiplyAdds")] : []),
    ],
    possible: () => true,
    ...apart({
      total: (a, carried) => sumOf(parametersId, a, carried),
      ...(multiplyAdds && {
        totalMultiplyAdds: (a: Arithmetic, carried: Answer) => sumOf(multiplyAddsId, a, carried),
      }),
    }),
  };
}

/** The parts with those fields only that are asked; what the others hold stands in the settings. */
function withBlanks(parts: readonly Part[], blanks: readonly string[] | undefined): readonly Part[] {
  if (!blanks) return parts;
  const truth = solvePossible({ parts }) ?? {};
  return parts.map((part) => {
    const shown = part.fields.filter(({ id }) => !blanks.includes(id));
    const cells = shown.map(({ id, label }): Text => {
      const value = dimensions(truth[id] ?? []);
      return { en: `${label.en} ${value}`, ko: `${label.ko} ${value}` };
    });
    return {
      ...part,
      fields: part.fields.filter(({ id }) => blanks.includes(id)),
      settings: {
        en: [part.settings.en, ...cells.map(({ en }) => en)].filter((text) => text !== "").join("; "),
        ko: [part.settings.ko, ...cells.map(({ ko }) => ko)].filter((text) => text !== "").join("; "),
      },
    };
  });
}

const shapeId = (row: number) => `shape${row + 1}`;
const parametersId = (row: number) => `parameters${row + 1}`;
const multiplyAddsId = (row: number) => `multiplyAdds${row + 1}`;

function numbered(label: string, { en, ko }: Text): Text {
  return { en: `${label} ${en}`, ko: `${label} ${ko}` };
}

/** Blocks of a convolution and a pooling, then flatten and a dense layer: one block at difficulty 1, four at 5. */
function draw(chance: Chance, difficulty: Difficulty): Drawn {
  const blocks = { 1: 1, 2: 2, 3: 3, 4: 3, 5: 4 }[difficulty];
  const least = { 1: 14, 2: 28, 3: 42, 4: 60, 5: 96 }[difficulty];
  const most = { 1: 34, 2: 48, 3: 62, 4: 120, 5: 224 }[difficulty];
  const rows = chance.int("rows", least, most);
  const bias = difficulty === 1 || chance.int("bias", 1, 3) > 1;
  const drawBlocks = difficulty > 3 ? drawNormalisedBlock : drawBlock;
  const classes = chance.pick("classes", [10, 5, 4, 20, 100]);
  const all: Drawn["layers"] = [
    ...Array.from({ length: blocks }, (_, block) => drawBlocks(chance, difficulty, block, bias)).flat(),
    { type: "flatten" },
    { type: "linear", outFeatures: classes, bias },
  ];
  return {
    input: {
      kind: "feature-map",
      channels: chance.pick("channels", [3, 1]),
      size: [rows, difficulty === 1 ? rows : chance.int("columns", least, most)],
    },
    layers: all,
    labels: all.map((_, row) => String(row + 1)),
    layout: difficulty >= 3 ? chance.pick("layout", ["channels-last", "channels-first"]) : "channels-last",
    bias,
    ...(difficulty === 5 ? { multiplyAdds: true } : {}),
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

/** Either the convolution moves in strides or a pooling follows; the first block has a batch norm. */
function drawNormalisedBlock(
  chance: Chance,
  difficulty: Difficulty,
  block: number,
  bias: boolean,
): Drawn["layers"] {
  const stride = block === 0 ? 2 : chance.int(`stride${block}`, 1, 2);
  const kernelSize = chance.pick(`kernel${block}`, [3, 5, 4, 7]);
  return [
    {
      type: "conv2d",
      outChannels: chance.pick(`filters${block}`, [8, 6, 10, 12, 16]) * 2 ** block,
      kernelSize,
      stride,
      padding: chance.int(`padding${block}`, 1, Math.floor(kernelSize / 2)),
      bias: bias && block > 0,
    },
    ...(block === 0 || (difficulty === 4 && block === 1) ? [{ type: "batch-norm2d" } as const] : []),
    ...(stride === 1
      ? [{ type: "max-pool2d", kernelSize: chance.int(`window${block}`, 2, 3) } as const]
      : []),
  ];
}
