import {
  type Arithmetic,
  arithmetic,
  axesOf,
  type Count,
  type Layer,
  layerSchema,
  product,
  type Shape,
  shapeSchema,
  sum,
} from "@stride/cnn";
import { z } from "zod";
import type { Answer } from "../answer.ts";
import { apart } from "../apart.ts";
import { defineExercise, type Part, type Remark } from "../define-exercise.ts";
import type { Difficulty, Features } from "../difficulty.ts";
import { type Framework, frameworkNames, layouts, parametersIn } from "../framework.ts";
import { bound, written } from "../layer-calculation.ts";
import type { Text } from "../locale.ts";
import { dimensions, numeral } from "../numerals.ts";
import { remembered } from "../remembered.ts";
import type { Chance } from "../rng.ts";
import { listed, tex } from "../steps/formulas/tex.ts";
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
  /** Whose table is shown; asked is the other's. */
  from: z.enum(["pytorch", "keras"]),
  input: shapeSchema,
  layers: z.array(layerSchema).min(1).max(40),
  /** The table's cost, and the one that is asked. */
  cost: z.enum(["macs-to-flops", "flops-to-macs"]).optional(),
});

type Given = z.output<typeof given>;
type Drawn = z.input<typeof given>;

const features: Features = {
  1: [{ en: "a convolution and a batch norm, square", ko: "합성곱과 배치 정규화, 정사각형 입력" }],
  2: [
    { en: "rows and columns of their own", ko: "행과 열이 다른 입력" },
    { en: "a pooling too", ko: "풀링까지" },
  ],
  3: [{ en: "two blocks, flatten and a dense layer", ko: "블록 둘과 펼치기, 완전연결층" }],
  4: [{ en: "multiply-adds and operations (MACs, FLOPs)", ko: "MAC과 FLOP의 환산" }],
  5: [
    { en: "two blocks, flatten and a dense layer", ko: "블록 둘과 펼치기, 완전연결층" },
    { en: "multiply-adds and operations (MACs, FLOPs)", ko: "MAC과 FLOP의 환산" },
  ],
};

/** The same network as the other framework writes and counts it. */
export const conventionSwitch = defineExercise({
  id: "convention-switch",
  title: { en: "Convention switch", ko: "관례 바꾸기" },
  features,
  given,
  draw,

  skill: () => "conventions",
  convention: ({ from, cost }) => ({
    layout: layouts[other(from)],
    counting: other(from),
    ...(cost && { cost: cost === "macs-to-flops" ? "flops" : "macs" }),
  }),
  picture: (told) => ({ kind: "table", columns, rows: tableOf(told) }),
  prompt: (told) => promptOf(told),

  parts(told) {
    const before = shapesBefore(told);
    const rows = told.layers.map((layer, row) => rowOf(told, layer, row, before[row] ?? told.input));
    return [...rows, totalOf(told)];
  },

  targets: ({ layers, cost }) => [
    "swaps-axes",
    ...(layers.some(({ type }) => type === "batch-norm2d")
      ? ["miscounts-batch-norm" as const]
      : ["forgets-bias" as const]),
    ...(cost ? ["confuses-macs-and-flops" as const] : []),
  ],
});

function other(framework: Framework): Framework {
  return framework === "keras" ? "pytorch" : "keras";
}

const columns: readonly Text[] = [
  { en: "Layer", ko: "층" },
  outputShapeLabel,
  { en: "Parameters", ko: "파라미터 수" },
];

/** The other framework's table, with the batch axis as it shows it. */
function tableOf(told: Given): Text[][] {
  const { from, layers, input, cost } = told;
  const before = shapesBefore(told);
  const counts = layers.map((layer, row) =>
    parametersIn(from, bound(layer), before[row] ?? input, arithmetic),
  );
  const rows = layers.map((layer, row): Text[] => {
    const axes = written(before[row + 1] ?? input, layouts[from], arithmetic);
    const shape = from === "keras" ? `(None, ${axes.join(", ")})` : `[N, ${axes.join(", ")}]`;
    return [numbered(row, layer), same(shape), same(numeral(counts[row] ?? 0))];
  });
  const costs = costOf(told, arithmetic);
  const said = cost === "macs-to-flops" ? `${numeral(costs)} MACs` : `${numeral(product(2, costs))} FLOPs`;
  return [
    ...rows,
    [{ en: "Total", ko: "합계" }, same(""), same(numeral(sum(...counts)))],
    ...(cost ? [[{ en: "Cost", ko: "비용" }, same(""), same(said)]] : []),
  ];
}

function same(text: string): Text {
  return { en: text, ko: text };
}

function numbered(row: number, layer: Layer): Text {
  const { en, ko } = layerName(layer);
  return { en: `${row + 1} ${en}`, ko: `${row + 1} ${ko}` };
}

/** The shape before each layer, and behind the last. */
const shapesBefore = remembered(({ input, layers }: Given): readonly Shape[] => {
  const shapes: Shape[] = [input];
  for (const layer of layers) {
    const before = shapes.at(-1) ?? input;
    const calculation = bound(layer);
    if (calculation.problem(before)) break;
    shapes.push(calculation.outputShape(before));
  }
  return shapes;
});

function rowOf(told: Given, layer: Layer, row: number, before: Shape): Part {
  const to = other(told.from);
  const calculation = bound(layer);
  const after = shapesBefore(told)[row + 1];
  const isMap = after?.kind === "feature-map";
  return {
    label: numbered(row, layer),
    settings: layerSettings(layer),
    fields: [
      {
        ...{ id: `shape${row + 1}`, type: "shape", axes: isMap ? 3 : 1, label: outputShapeLabel },
        form: isMap ? axesForm(layouts[to]) : vectorForm,
      },
      { id: `parameters${row + 1}`, type: "number", label: countLabel(to), form: numberForm },
    ],
    possible: () => after !== undefined,
    ...apart({
      [`shape${row + 1}`]: (a) => written(after ?? before, layouts[to], a),
      [`parameters${row + 1}`]: (a) => [parametersIn(to, calculation, before, a)],
    }),
    remarks: () => (after && !isMap ? [vectorRemark(axesOf(after))] : []),
  };
}

function vectorRemark(axes: readonly number[]): Remark {
  const value = listed(axes);
  return {
    text: { en: "A single axis has no order.", ko: "축이 하나뿐이면 순서도 없습니다." },
    formula: { left: "\\text{shape}", rule: value, result: value },
  };
}

function countLabel(framework: Framework): Text {
  return framework === "keras" ? { en: "Parameters", ko: "파라미터 수" } : parametersLabel;
}

function totalOf(told: Given): Part {
  const { from, layers, cost } = told;
  const countsIn = (carried: Answer) => layers.map((_, row) => carried[`parameters${row + 1}`]?.[0] ?? 0);
  return {
    label: { en: "Total", ko: "합계" },
    settings: same(""),
    fields: [
      { id: "total", type: "number", label: countLabel(other(from)), form: numberForm },
      ...(cost === "macs-to-flops"
        ? [
            {
              id: "cost",
              type: "number",
              unit: "FLOPs",
              label: { en: "FLOPs", ko: "FLOP 수" },
              form: numberForm,
            } as const,
          ]
        : []),
      ...(cost === "flops-to-macs"
        ? [{ id: "cost", type: "number", unit: "MACs", label: multiplyAddsLabel, form: numberForm } as const]
        : []),
    ],
    possible: () => true,
    ...apart({
      total: (a, carried) => [a.total({ counts: countsIn(carried) })],
      ...(cost && { cost: (a: Arithmetic) => [askedCost(told, a)] }),
    }),
    // The multiply-adds are in the table as operations; the solution halves them and doesn't count them anew.
    working: (a, carried) => {
      a.total({ counts: countsIn(carried) });
      if (cost === "macs-to-flops") askedCost(told, a);
    },
    remarks: () => (cost === "flops-to-macs" ? [halvedRemark(askedCost(told, arithmetic))] : []),
  };
}

function halvedRemark(multiplyAdds: Count): Remark {
  return {
    text: {
      en: "A multiply-add is two operations, a product and a sum.",
      ko: "MAC 하나는 곱셈과 덧셈, 두 연산입니다.",
    },
    formula: {
      left: "N_{\\text{MAC}}",
      rule: "\\frac{N_{\\text{FLOP}}}{2}",
      numbers: `\\frac{${tex(product(2, multiplyAdds))}}{2}`,
      result: tex(multiplyAdds),
    },
  };
}

function askedCost(told: Given, a: Arithmetic): Count {
  return told.cost === "macs-to-flops"
    ? a.floatingPointOperations({ multiplyAdds: costOf(told, arithmetic), biases: 0 })
    : costOf(told, a);
}

/** All layers' multiply-adds. */
function costOf(told: Given, a: Arithmetic): Count {
  const before = shapesBefore(told);
  return sum(...told.layers.map((layer, row) => bound(layer).multiplyAdds(before[row] ?? told.input, a)));
}

function promptOf({ from, input, cost }: Given): Text {
  const to = other(from);
  const [shown, asked] = [frameworkNames[from], frameworkNames[to]];
  const shape = input.kind === "feature-map" ? dimensions(written(input, layouts[from], arithmetic)) : "";
  const order: Text =
    to === "keras"
      ? {
          en: "channels last, running means and variances counted",
          ko: "채널이 마지막, 이동 평균과 분산도 셈",
        }
      : { en: "channels first, only what is learned counted", ko: "채널이 처음, 학습하는 것만 셈" };
  const costs: Text =
    cost === "macs-to-flops"
      ? {
          en: " Give the cost in FLOPs: a multiply-add is two, and biases aren’t counted.",
          ko: " 비용은 FLOP으로 쓰세요(MAC 하나가 2 FLOP, 편향은 세지 않음).",
        }
      : cost
        ? {
            en: " Give the cost in multiply-adds (MACs): each is two FLOPs.",
            ko: " 비용은 MAC으로 쓰세요(MAC 하나가 2 FLOP).",
          }
        : same("");
  return {
    en: `${shown} gives this table of a network on an input of ${shape}. What does ${asked} write: ${order.en}? The batch axis may be left out.${costs.en}`,
    ko: `${shape} 입력을 받는 네트워크를 ${shown} 방식으로 정리한 표입니다. ${asked} 방식(${order.ko})으로 바꾸어 쓰세요. 배치 축은 빼도 됩니다.${costs.ko}`,
  };
}

const widths = [16, 8, 12, 24, 32, 48, 64] as const;

function draw(chance: Chance, difficulty: Difficulty): Drawn {
  const deep = difficulty === 3 || difficulty === 5;
  const rows = chance.int("rows", 16, 64);
  const columns = difficulty === 1 ? rows : chance.int("columns", 16, 64);
  return {
    from: chance.pick("from", ["keras", "pytorch"]),
    input: { kind: "feature-map", channels: chance.pick("channels", [3, 1, 8]), size: [rows, columns] },
    layers: [
      ...drawBlock(chance, 0, difficulty > 1),
      ...(deep ? drawBlock(chance, 1, true) : []),
      ...(deep
        ? [
            { type: "flatten" } as const,
            { type: "linear", outFeatures: chance.pick("classes", [10, 5, 20, 100]) } as const,
          ]
        : []),
    ],
    ...(difficulty > 3 ? { cost: chance.pick("cost", ["macs-to-flops", "flops-to-macs"]) } : {}),
  };
}

function drawBlock(chance: Chance, block: number, pools: boolean): Drawn["layers"] {
  const kernelSize = chance.pick(`kernel${block}`, [3, 5]);
  return [
    {
      ...{ type: "conv2d", outChannels: chance.pick(`filters${block}`, widths) * (block + 1), kernelSize },
      ...{ stride: chance.int(`stride${block}`, 1, 2 - block), padding: (kernelSize - 1) / 2 },
      bias: block > 0,
    },
    { type: "batch-norm2d" },
    ...(pools ? [{ type: "max-pool2d", kernelSize: 2 } as const] : []),
  ];
}
