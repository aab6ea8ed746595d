import {
  type Arithmetic,
  arithmetic,
  bindNetwork,
  chainWindowSchema,
  type Count,
  type Network,
  networkSchema,
  receptiveField as fieldOfChain,
  sum,
  summarizeBound,
} from "@stride/cnn";
import { z } from "zod";
import type { Answer, AnswerValue } from "../answer.ts";
import { byArithmetic } from "../by-arithmetic.ts";
import { type Begin, defineExercise, type Remark } from "../define-exercise.ts";
import type { Features } from "../difficulty.ts";
import type { Text } from "../locale.ts";
import type { MisconceptionId } from "../misconceptions/index.ts";
import { alongRows, before, lastWithPlaces, unitsOf } from "../network-field.ts";
import { numeral } from "../numerals.ts";
import { plausible } from "../plausible.ts";
import { calledLayer } from "../wording/network.ts";
import { fieldFields } from "../wording/receptive-field.ts";
import { drawField } from "./receptive-field-draw.ts";

const positive = z.int().min(1).max(1_000_000);

const chain = z.strictObject({
  /** Windows behind one another, along one axis. */
  windows: z
    .array(z.strictObject({ ...chainWindowSchema.shape, of: z.enum(["convolution", "pooling"]) }))
    .min(1)
    .max(40),
  inputSize: positive,
  /** The unit, from 0, whose cells are asked; left out where only the size and the jump are. */
  unit: z.int().min(0).optional(),
});

const graph = z.strictObject({
  network: networkSchema,
  /** The node behind which the units stand; the rows are asked. */
  behind: z.string(),
});

const given = z.union([chain, graph]);

type Given = z.output<typeof given>;

const features: Features = {
  1: [
    { en: "two or three convolutions, strides 1 and 2", ko: "합성곱 둘이나 셋, 보폭 1과 2" },
    { en: "no padding", ko: "패딩 없음" },
  ],
  2: [{ en: "poolings between convolutions", ko: "합성곱 사이의 풀링" }],
  3: [
    { en: "dilation", ko: "팽창(dilation)" },
    { en: "padding, which widens nothing", ko: "넓이에는 영향이 없는 패딩" },
  ],
  4: [
    { en: "the cells that one unit sees", ko: "유닛 하나가 보는 칸" },
    { en: "padding moves them", ko: "패딩이 옮기는 자리" },
  ],
  5: [
    { en: "branches that come together", ko: "갈라졌다 만나는 길" },
    { en: "fields larger than the input", ko: "입력보다 넓은 수용 영역" },
  ],
};

/** What one unit sees of the input. */
export const receptiveField = defineExercise({
  id: "receptive-field",
  title: { en: "Receptive field", ko: "수용 영역" },
  features,
  given,
  draw: drawField,

  fromNetwork(network) {
    const behind = lastWithPlaces(network);
    return behind === undefined
      ? undefined
      : { network: networkSchema.parse(before(network, behind)), behind };
  },

  skill: () => "receptive-fields",
  convention: () => ({ layout: "channels-last" }),

  picture: (exercise) =>
    "network" in exercise
      ? { kind: "graph", network: exercise.network }
      : { kind: "chain", size: exercise.inputSize, windows: exercise.windows },

  prompt(exercise) {
    if ("network" in exercise) {
      const behind = calledLayer(exercise.behind);
      return {
        en: `How many rows of the input does one unit behind ${behind.en} see, padding included, and how many rows apart do two neighbouring units look (the jump)?`,
        ko: `${behind.ko}을 지난 유닛 하나가 입력의 행을 (패딩까지) 몇 개 보며, 이웃한 두 유닛은 입력에서 몇 행 떨어진 곳을 보는지(점프) 구하세요.`,
      };
    }
    const { inputSize, unit } = exercise;
    const [size, asked] = [numeral(inputSize), unit === undefined ? undefined : numeral(unit)];
    return {
      en: [
        `Along one axis of ${size} cells these layers stand behind one another; padding is the same on both sides.`,
        "How many cells of the input does one unit behind the last layer see, padding included, and how many cells apart do two neighbouring units look (the jump)?",
        ...(asked === undefined
          ? []
          : [
              `Which are the first and the last cell that unit ${asked} sees? Units and cells are counted from 0; cells of the padding before the input are negative.`,
            ]),
      ].join(" "),
      ko: [
        `${size}칸짜리 축 하나를 따라 이 층들이 차례로 놓입니다. 패딩은 양쪽에 똑같이 붙습니다.`,
        "마지막 층을 지난 유닛 하나가 입력을 (패딩까지) 몇 칸 보며, 이웃한 두 유닛은 입력에서 몇 칸 떨어진 곳을 보는지(점프) 구하세요.",
        ...(asked === undefined
          ? []
          : [
              `${asked}번 유닛이 보는 첫 칸과 마지막 칸은 몇 번입니까? 유닛과 칸은 0번부터 세고, 입력 앞의 패딩 칸은 음수입니다.`,
            ]),
      ].join(" "),
    };
  },

  parts(exercise) {
    const asksCells = !("network" in exercise) && exercise.unit !== undefined;
    const calculate = byArithmetic(calculationOf(exercise));
    return [
      {
        label: unitLabel,
        settings: { en: "", ko: "" },
        fields: fieldFields(asksCells ? axisOf(exercise) : undefined),
        possible: () => isPossible(exercise, calculate(arithmetic)),
        solve: calculate,
        ...(!("network" in exercise) && {
          working: (a: Arithmetic, _: Answer, begin: Begin) => {
            inChain(exercise, beginning(a, begin));
          },
        }),
        ...(asksCells && { follows: (id, values) => lastBehind(id, values, calculate(arithmetic)) }),
        remarks: (carried) => [asksCells ? lastCell(carried) : productOfStrides(carried)],
      },
    ];
  },

  targets: (exercise) =>
    "network" in exercise ? targetsOfGraph(exercise.network) : targetsOfChain(exercise),
});

const unitLabel: Text = { en: "One unit", ko: "유닛 하나" };

/** Says before each window of a chain, and behind the last, what comes next. */
function beginning(a: Arithmetic, begin: Begin): Arithmetic {
  let layer = 0;
  return {
    ...a,
    fieldWindow(input) {
      layer += 1;
      begin({ en: `Layer ${layer}`, ko: `${layer}층` });
      return a.fieldWindow(input);
    },
    fieldSize(input) {
      begin(unitLabel);
      return a.fieldSize(input);
    },
    fieldStart(input) {
      begin(unitLabel);
      return a.fieldStart(input);
    },
  };
}

function isPossible(exercise: Given, { size, jump }: Fields): boolean {
  // behind an upsampling neighbours see closer than a cell, which is not asked
  if ("network" in exercise)
    return [...(size ?? []), ...(jump ?? [])].every((count) => count >= 1 && isWhole(count));
  const units = unitsOf(exercise.windows, exercise.inputSize);
  return units >= 1 && (exercise.unit ?? 0) < units;
}

function isWhole(count: Count): boolean {
  return typeof count === "bigint" || Number.isSafeInteger(count);
}

type Fields = Readonly<Record<string, AnswerValue>>;

function calculationOf(exercise: Given): (a: Arithmetic) => Fields {
  if (!("network" in exercise)) return (a) => inChain(exercise, a);
  const bound = bindNetwork(exercise.network);
  return (a) => {
    // the arithmetic of a belief or of a recording holds for the rows' fields only, which are asked
    const table = bound.ok
      ? summarizeBound(bound.value, { arithmetic: a === arithmetic ? a : alongRows(a) })
      : undefined;
    const rows = table?.ok === true ? table.value.rows : [];
    const field = rows.find(({ name }) => name === exercise.behind)?.receptiveField?.[0];
    return { size: [field?.size ?? 0], jump: [field?.effectiveStride ?? 0] };
  };
}

function inChain({ windows, inputSize, unit }: Chain, a: Arithmetic): Fields {
  // where the first unit looks is only calculated where cells are asked
  const field = fieldOfChain(windows, unit === undefined ? { ...a, fieldPadded } : a);
  // that it is told whole is only a step where the input is smaller
  const size = field.size > inputSize ? a.fieldSize({ size: field.size, inputSize }) : field.size;
  const { effectiveStride, effectivePadding } = field;
  if (unit === undefined) return { size: [size], jump: [effectiveStride] };
  const first = a.fieldStart({ unit, effectiveStride, effectivePadding });
  return { size: [size], jump: [effectiveStride], first: [first], last: [sum(first, size, -1)] };
}

/** The last cell is counted from the learner's own first, and by the own size where that isn't absurd. */
function lastBehind(id: string, { first, size }: Fields, truth: Fields): AnswerValue | undefined {
  if (id !== "last" || !first || !size || !plausible(size, truth["size"] ?? [])) return undefined;
  return [sum(...first, ...size, -1)];
}

/** The cells to mark: the input's, and of the padding around it whole tens. */
function axisOf({ windows, inputSize }: Chain) {
  const { effectivePadding } = fieldOfChain(windows);
  return { size: inputSize, beyond: 10 * Math.ceil(Number(effectivePadding) / 10) };
}

function productOfStrides({ jump }: Fields): Remark {
  return {
    text: { en: "The jump is the product of all strides.", ko: "점프는 모든 보폭의 곱입니다." },
    formula: { left: "j", rule: "\\textstyle\\prod s", result: String(jump?.[0] ?? 0) },
  };
}

function lastCell({ first, size, last }: Fields): Remark {
  const [from, cells, to] = [first?.[0] ?? 0, size?.[0] ?? 0, last?.[0] ?? 0];
  return {
    text: { en: "The last cell closes the field.", ko: "마지막 칸에서 수용 영역이 끝납니다." },
    formula: {
      left: "\\text{last}",
      rule: "\\text{first} + r - 1",
      numbers: `${String(from)} + ${String(cells)} - 1`,
      result: String(to),
    },
  };
}

const { fieldPadded } = arithmetic;

type Chain = Extract<Given, { windows: unknown }>;

function targetsOfChain({ windows, inputSize, unit }: Chain): MisconceptionId[] {
  const has = (fits: (window: Chain["windows"][number]) => boolean) => windows.some(fits);
  const padded = has(({ padding }) => padding > 0);
  const fitting: readonly (readonly [boolean, MisconceptionId])[] = [
    [fieldOfChain(windows).size > inputSize, "clips-receptive-field"],
    [unit !== undefined && padded, "receptive-field-starts-without-padding"],
    [has(({ dilation }) => dilation > 1), "receptive-field-ignores-dilation"],
    [padded, "receptive-field-adds-padding"],
    [has(({ of }) => of === "pooling"), "receptive-field-ignores-pooling"],
    [true, "receptive-field-ignores-strides"],
    [true, "multiplies-own-stride"],
    [true, "sums-kernels"],
  ];
  return fitting
    .filter(([fits]) => fits)
    .map(([, id]) => id)
    .slice(0, 3);
}

function targetsOfGraph({ nodes }: Network): MisconceptionId[] {
  const joins = nodes.some(({ from }) => from.length > 1);
  const pools = nodes.some(({ layer }) => layer.type.includes("pool"));
  return [
    ...(joins ? (["receptive-field-sums-branches"] as const) : []),
    "receptive-field-ignores-strides",
    pools ? "receptive-field-ignores-pooling" : "multiplies-own-stride",
  ];
}
