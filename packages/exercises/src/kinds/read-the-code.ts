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
import type { Answer, AnswerValue } from "../answer.ts";
import { type Begin, defineExercise, type Part } from "../define-exercise.ts";
import type { Difficulty, Features } from "../difficulty.ts";
import type { Field } from "../field.ts";
import { type Framework, layouts, parametersIn } from "../framework.ts";
import { bound, shapeOf, written } from "../layer-calculation.ts";
import type { Text } from "../locale.ts";
import type { MisconceptionId } from "../misconceptions/index.ts";
import { remembered } from "../remembered.ts";
import type { Chance } from "../rng.ts";
import { snippet } from "../snippet.ts";
import { axesForm, numberForm, outputShapeLabel, parametersLabel, vectorForm } from "../wording/input.ts";
import { layerName } from "../wording/layer.ts";

const given = z.strictObject({
  framework: z.enum(["pytorch", "keras"]),
  input: shapeSchema,
  layers: z.array(layerSchema).min(1).max(40),
  /** The fields that are asked, by id: `shape1`, `parameters1` … and `total`. */
  asked: z.array(z.string()).min(1),
});

type Given = z.output<typeof given>;
type Drawn = z.input<typeof given>;

const features: Features = {
  1: [
    { en: "a convolution and a pooling", ko: "합성곱 하나와 풀링 하나" },
    { en: "both read off their lines", ko: "각 줄의 크기와 파라미터 수" },
  ],
  2: [
    { en: "strides and padding", ko: "보폭과 패딩" },
    { en: "flatten and a dense layer", ko: "펼치기와 완전연결층" },
  ],
  3: [
    { en: "batch norm, counted as the framework does", ko: "프레임워크 방식으로 세는 배치 정규화" },
    { en: "the total", ko: "전체 합계" },
  ],
  4: [
    { en: "two blocks, one of them depthwise", ko: "블록 둘, 하나는 깊이별 합성곱" },
    { en: "the total", ko: "전체 합계" },
  ],
  5: [
    { en: "three blocks and a dense layer", ko: "블록 셋과 완전연결층" },
    { en: "only the last shape and the total", ko: "마지막 맵의 크기와 전체 합계만" },
  ],
};

/** A snippet of a framework's code, which decides the layout and the counting. */
export const readTheCode = defineExercise({
  id: "read-the-code",
  title: { en: "Read the code", ko: "코드 읽기" },
  features,
  given,
  draw,
  rejects: ["does-not-fit"],
  reject: ({ framework, input, layers }) =>
    snippet(framework, input, layers) === undefined ? "does-not-fit" : undefined,

  skill: () => "code",
  convention: ({ framework, layers }) => ({
    layout: layouts[framework],
    bias: layers.every((layer) => !("bias" in layer) || !layer.bias) ? "left-out" : "counted",
    rounding: "floor",
    counting: framework,
  }),
  picture: ({ framework, input, layers }) => ({
    ...{ kind: "code", framework, source: snippet(framework, input, layers) ?? "" },
  }),
  prompt: ({ framework }) => prompts[framework],

  parts(told) {
    const rows = told.layers.map((layer, row) => rowOf(told, layer, row));
    return [
      ...rows.filter(({ fields }) => fields.length > 0),
      ...(told.asked.includes("total") ? [totalOf(told)] : []),
    ];
  },

  targets: (told) => targetsOf(told),

  /** Chains whose layers the framework of the layout can write in a line. */
  fromNetwork({ inputs: [input, ...more], nodes }, { layout, blanks }) {
    const isChain = nodes.every(
      ({ from, shares }, at) =>
        shares === undefined && from.length === 1 && from[0] === (nodes[at - 1]?.name ?? input?.name),
    );
    if (!input || more.length > 0 || !isChain) return undefined;
    const framework: Framework = layout === "channels-first" ? "pytorch" : "keras";
    const layers = nodes.map(({ layer }) => layerSchema.parse(layer));
    if (snippet(framework, input.shape, layers) === undefined) return undefined;
    const all = [...layers.flatMap((_, row) => [shapeId(row), parametersId(row)]), "total"];
    const asked = blanks?.filter((id) => all.includes(id)) ?? all;
    return asked.length === 0 ? undefined : { framework, input: input.shape, layers, asked };
  },
});

const prompts: Readonly<Record<Framework, Text>> = {
  pytorch: {
    en: "Read the PyTorch code. Write shapes as PyTorch does, channels first and without the batch, and count what is learned, biases included (a batch norm’s running means and variances aren’t parameters there).",
    ko: "PyTorch 코드를 읽고 답하세요. 크기는 PyTorch처럼 채널을 처음에 쓰고 배치는 뺍니다. 파라미터는 편향까지 학습하는 것만 셉니다(이동 평균과 분산은 세지 않음).",
  },
  keras: {
    en: "Read the Keras code. Write shapes as Keras does, channels last and without the batch, and count parameters as its summary does, biases and a batch norm’s moving means and variances included.",
    ko: "Keras 코드를 읽고 답하세요. 크기는 Keras처럼 채널을 마지막에 쓰고 배치는 뺍니다. 파라미터는 summary처럼 편향과 배치 정규화의 이동 평균·분산까지 셉니다.",
  },
};

const shapeId = (row: number) => `shape${row + 1}`;
/** Beside what is asked: the shape as it would be written rightly. */
const mapId = (row: number) => `map${row + 1}`;
const parametersId = (row: number) => `parameters${row + 1}`;

/** The shape behind each layer; fewer where one doesn't fit. */
function shapesBehind({ input, layers }: Given): Shape[] {
  const shapes: Shape[] = [];
  for (const layer of layers) {
    const before = shapes.at(-1) ?? input;
    if (bound(layer).problem(before)) break;
    shapes.push(bound(layer).outputShape(before));
  }
  return shapes;
}

/** What stands behind a row: as it was answered, or from the last answer before it. `row` −1 is the input. */
function mapBehind(told: Given, row: number, carried: Answer, a: Arithmetic): Shape {
  return mapsBehind(told, carried, a)(row);
}

/** What stands behind each row that is asked for; no layer is calculated twice. */
function mapsBehind(told: Given, carried: Answer, a: Arithmetic, begin?: Begin): (row: number) => Shape {
  const { input, layers } = told;
  const { isShapeAsked } = factsOf(told);
  const maps: Shape[] = [];
  return (row) => {
    let from = row;
    while (from >= 0 && !maps[from] && !isShapeAsked[from]) from--;
    let map = from < 0 ? input : (maps[from] ?? answeredMap(told, from, carried));
    for (const [at, layer] of layers.slice(from + 1, row + 1).entries()) {
      begin?.(headingOf(layer, from + 1 + at));
      map = bound(layer).outputShape(map, a);
      maps[from + 1 + at] = map;
    }
    return map;
  };
}

/** What every calculation of a snippet asks: which shapes and counts are answered. */
const factsOf = remembered(({ layers, asked }: Given) => ({
  isShapeAsked: layers.map((_, row) => asked.includes(shapeId(row))),
  isCountAsked: layers.map((_, row) => asked.includes(parametersId(row))),
}));

/** An answered shape. One with the right lengths in another order is the same map: only its writing is wrong. */
function answeredMap({ framework, input }: Given, row: number, carried: Answer): Shape {
  const axes = carried[shapeId(row)];
  const map = carried[mapId(row)];
  const isReordered = axes && map && sorted(axes) === sorted(map);
  const taken = isReordered ? map : (axes ?? map);
  return taken ? shapeOf(taken, layouts[framework]) : input;
}

function sorted(axes: AnswerValue): string {
  return axes
    .map(Number)
    .toSorted((one, other) => one - other)
    .join();
}

function isPossible(told: Given, row: number, carried: Answer): boolean {
  const answered = told.layers.findLastIndex((_, at) => at < row && told.asked.includes(shapeId(at)));
  let before = answered < 0 ? told.input : answeredMap(told, answered, carried);
  return told.layers.slice(answered + 1, row + 1).every((layer) => {
    if (bound(layer).problem(before)) return false;
    before = bound(layer).outputShape(before);
    return true;
  });
}

/** One line of the code, calculated from the last shape that was answered above it, whosever that is. */
function rowOf(told: Given, layer: Layer, row: number): Part {
  const { framework, asked } = told;
  const layout = layouts[framework];
  const calculation = bound(layer);
  const [map, shape, parameters] = [mapId(row), shapeId(row), parametersId(row)];
  const isMap = shapesBehind(told)[row]?.kind === "feature-map";
  const all: Field[] = [
    {
      ...{ id: shape, type: "shape", axes: isMap ? 3 : 1, label: outputShapeLabel },
      form: isMap ? axesForm(layout) : vectorForm,
    },
    { id: parameters, type: "number", label: countLabels[framework], form: numberForm },
  ];
  return {
    label: headingOf(layer, row),
    settings: { en: "", ko: "" },
    fields: all.filter(({ id }) => asked.includes(id)),
    possible: (carried) => isPossible(told, row, carried),
    solve: (a, carried) => {
      const before = mapBehind(told, row - 1, carried, a);
      const after = calculation.outputShape(before, a);
      return {
        [map]: written(after, layout, arithmetic),
        [shape]: written(after, layout, a),
        [parameters]: [parametersIn(framework, calculation, before, a)],
      };
    },
    // The layers between, of which nothing is asked, are told apart.
    working: (a, carried, begin) => {
      const before = mapsBehind(told, carried, a, begin)(row - 1);
      begin(headingOf(layer, row));
      written(calculation.outputShape(before, a), layout, a);
      if (asked.includes(parametersId(row))) parametersIn(framework, calculation, before, a);
    },
  };
}

/** A layer's number and name. */
function headingOf(layer: Layer, row: number): Text {
  const { en, ko } = layerName(layer);
  return { en: `${row + 1} ${en}`, ko: `${row + 1} ${ko}` };
}

const countLabels: Readonly<Record<Framework, Text>> = {
  pytorch: parametersLabel,
  keras: { en: "Parameters", ko: "파라미터 수" },
};

/** The sum of the answered counts, and of those that nobody asked for. */
function totalOf(told: Given): Part {
  const { framework, layers } = told;
  const { isCountAsked } = factsOf(told);
  return {
    label: totalLabel,
    settings: { en: "", ko: "" },
    fields: [{ id: "total", type: "number", label: countLabels[framework], form: numberForm }],
    possible: (carried) => isPossible(told, layers.length - 1, carried),
    solve: (a, carried) => ({ total: [addedUp(a, carried)] }),
    working: addedUp,
  };

  function addedUp(a: Arithmetic, carried: Answer, begin?: Begin): Count {
    const before = mapsBehind(told, carried, a, begin);
    const counts = layers.map((layer, row) => {
      if (isCountAsked[row]) return carried[parametersId(row)]?.[0] ?? 0;
      const map = before(row - 1);
      begin?.(headingOf(layer, row));
      return parametersIn(framework, bound(layer), map, a);
    });
    begin?.(totalLabel);
    return a.total({ counts });
  }
}

const totalLabel: Text = { en: "Total", ko: "합계" };

function targetsOf({ layers, asked }: Given): MisconceptionId[] {
  const has = (type: Layer["type"]) => layers.some((layer) => layer.type === type);
  const biased = layers.some((layer) => "bias" in layer && layer.bias);
  return [
    "swaps-axes",
    has("batch-norm2d") && asked.includes("total") ? "miscounts-batch-norm" : "forgets-plus-one",
    biased ? "forgets-bias" : "forgets-input-channels",
  ];
}

const widths = [16, 8, 12, 24, 32, 48] as const;
const relu = { type: "activation", function: "relu" } as const;

function draw(chance: Chance, difficulty: Difficulty): Drawn {
  const framework: Framework = chance.pick("framework", ["pytorch", "keras"]);
  const blocks = { 1: 1, 2: 1, 3: 1, 4: 2, 5: 3 }[difficulty];
  const least = { 1: 14, 2: 20, 3: 20, 4: 32, 5: 64 }[difficulty];
  const rows = chance.int("rows", least, difficulty === 1 ? 4 * least : 2 * least);
  const layers: Drawn["layers"] = Array.from({ length: blocks }, (_, block) =>
    drawBlock(chance, framework, difficulty, block),
  ).flat();
  const dense = difficulty === 2 || difficulty === 5;
  const maps = layers.length;
  if (dense)
    layers.push(
      { type: "flatten" },
      { type: "linear", outFeatures: chance.pick("classes", [10, 5, 20, 100]) },
    );
  const counted = layers.flatMap(({ type }, row) =>
    type === "activation" || type === "flatten" ? [] : [shapeId(row), parametersId(row)],
  );
  return {
    framework,
    input: {
      kind: "feature-map",
      channels: chance.pick("channels", [3, 1]),
      size: [rows, difficulty === 1 ? rows : chance.int("columns", least, 2 * least)],
    },
    layers,
    asked: difficulty === 5 ? [shapeId(maps - 1), "total"] : difficulty < 3 ? counted : [...counted, "total"],
  };
}

function drawBlock(
  chance: Chance,
  framework: Framework,
  difficulty: Difficulty,
  block: number,
): Drawn["layers"] {
  const kernelSize = chance.pick(`kernel${block}`, [3, 5]);
  const stride = difficulty === 1 ? 1 : chance.int(`stride${block}`, 1, 2);
  const pads = difficulty > 1 && chance.int(`pads${block}`, 1, 3) > 1;
  // Keras has words for its padding only, PyTorch has cells.
  const cells = chance.int(`padding${block}`, 1, (kernelSize - 1) / 2);
  const padding: "valid" | "same" | number = !pads ? "valid" : framework === "keras" ? "same" : cells;
  const normed = difficulty > 2;
  const window = { kernelSize, stride, padding, bias: !normed || block > 0 };
  const depthwise = difficulty >= 4 && block === 1;
  return [
    depthwise
      ? { ...window, type: "depthwise-conv2d" }
      : { ...window, type: "conv2d", outChannels: chance.pick(`filters${block}`, widths) * (block + 1) },
    ...(normed ? [{ type: "batch-norm2d" } as const] : []),
    relu,
    ...(stride === 1
      ? [{ type: "max-pool2d", kernelSize: chance.int(`window${block}`, 2, 3) } as const]
      : []),
  ];
}
