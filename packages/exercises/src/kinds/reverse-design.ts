import { type Arithmetic, arithmetic } from "@stride/cnn";
import { z } from "zod";
import type { Answer } from "../answer.ts";
import { byArithmetic } from "../by-arithmetic.ts";
import { defineExercise, type Part } from "../define-exercise.ts";
import type { Features } from "../difficulty.ts";
import type { MisconceptionId } from "../misconceptions/index.ts";
import { numeral } from "../numerals.ts";
import { byKey, remembered } from "../remembered.ts";
import { telling } from "../slip.ts";
import {
  designLabel,
  designRemarks,
  designTable,
  layerLabel,
  settingField,
  taskPhrase,
} from "../wording/reverse-design.ts";
import {
  type DesignedLayer,
  designedLayerSchema,
  faults,
  outcomeOf,
  type Setting,
  solves,
  type Task,
  variants,
} from "./design.ts";
import { drawDesign } from "./draw-design.ts";

const length = z.int().min(1).max(10_000);

const given = z.strictObject({
  size: z.tuple([length, length]),
  channels: length,
  /** One right answer. */
  layers: z.array(designedLayerSchema).min(1).max(3),
  /** So many parameters are allowed. */
  budget: z.int().min(1),
});

type Given = z.output<typeof given>;

const features: Features = {
  1: [
    { en: "one convolution", ko: "합성곱 하나" },
    { en: "a square input, stride 1 or 2", ko: "정사각형 입력, 보폭 1이나 2" },
  ],
  2: [
    { en: "one convolution, strides of 2 to 4", ko: "합성곱 하나, 보폭 2에서 4" },
    { en: "rows and columns of their own", ko: "행과 열이 다른 입력" },
  ],
  3: [
    { en: "two convolutions", ko: "합성곱 둘" },
    { en: "a square input", ko: "정사각형 입력" },
  ],
  4: [
    { en: "two convolutions, one of them without padding", ko: "합성곱 둘, 그중 하나는 패딩 없음" },
    { en: "few parameters to spare", ko: "빠듯한 파라미터 수" },
  ],
  5: [
    { en: "three convolutions", ko: "합성곱 셋" },
    { en: "few parameters to spare", ko: "빠듯한 파라미터 수" },
  ],
};

const settings = ["kernel", "stride", "padding", "filters"] as const satisfies readonly Setting[];

/** Layers that make this of that with so many parameters: all that do are right. */
export const reverseDesign = defineExercise({
  id: "reverse-design",
  title: { en: "Design to order", ko: "조건에 맞는 설계" },
  features,
  given,
  draw: drawDesign,

  skill: () => "design",
  convention: () => ({ layout: "channels-last", bias: "counted", rounding: "floor" }),
  picture: (numbers) => designTable(taskOf(numbers), numbers.layers.length),
  prompt: (numbers) => taskPhrase(taskOf(numbers), numbers.layers.length),
  parts: (numbers) => [partOf(numbers)],
  targets: (numbers) => telling(poolOf(numbers), [partOf(numbers)]),
});

const taskOf = remembered(({ size, channels, layers, budget }: Given): Task => {
  const outcome = outcomeOf({ size, channels }, layers, arithmetic);
  return { size, channels, wanted: outcome ?? { size: [], channels: 0 }, budget };
});

/** Told with each hint; the smallest design is only looked for once. */
const remarksOf = remembered((numbers: Given) => designRemarks(taskOf(numbers), numbers.layers));

/** What is asked of a design; made once, with what it finds out. */
const partOf = remembered(designPart);

function designPart(numbers: Given): Part {
  const { layers } = numbers;
  const task = taskOf(numbers);
  const judge = remembered((values: Answer) => verdicts(task, layers, values));
  /** Each field asks it anew, under each belief. */
  const answered = remembered((values: Answer) => {
    const own = layers.map((_, at) => layerOf(values, at));
    const whole = own.every((layer) => layer !== undefined);
    return byKey((a: Arithmetic) => whole && solves(task, own, a));
  });
  /** Of all that somebody would take to be right, one that is told from what is right, if there is any. */
  const solution = byArithmetic((a): Answer => {
    if (a === arithmetic) return answerOf(layers);
    const wrong = variants(layers).find((one) => solves(task, one, a) && !solves(task, one, arithmetic));
    if (wrong) return answerOf(wrong);
    return solves(task, layers, a) ? answerOf(layers) : {};
  });
  const fields = layers.flatMap((_, at) =>
    settings.map((setting) => settingField(setting, at, layers.length)),
  );
  return {
    label: designLabel(layers.length),
    settings: { en: "", ko: "" },
    fields,
    possible: () => solves(task, layers, arithmetic),
    // A new object, since what is judged of an answer is remembered with it.
    solve: (a) => ({ ...solution(a) }),
    accepts(values, _, a) {
      if (a === arithmetic) return judge(values);
      const whole = answered(values)(a);
      // of every field, also where no setting stands: it is in no design, so that none has to be looked for
      return Object.fromEntries(fields.map(({ id }) => [id, whole]));
    },
    working() {
      // The remarks tell how one comes to a design, and calculate it.
    },
    retrace({ values }, _, a, begin) {
      const own = layers.map((layer, at) => layerOf(values, at) ?? layer);
      const [believed, truth] = [a, arithmetic].map(
        (one) => outcomeOf(task, own, one, (at) => begin(layerLabel(at)))?.total ?? 0,
      );
      return { answered: numeral(believed ?? 0), correct: numeral(truth ?? 0) };
    },
    remarks: () => remarksOf(numbers),
  };
}

function verdicts(task: Task, drawn: readonly DesignedLayer[], values: Answer): Record<string, boolean> {
  const own = drawn.map((layer, at) => layerOf(values, at, layer) ?? layer);
  const wrong = new Set(faults(task, own).map(({ at, setting }) => idOf(setting, at)));
  return Object.fromEntries(
    own.flatMap((layer, at) =>
      settings.map((setting) => {
        const id = idOf(setting, at);
        return [id, !wrong.has(id) && Number(values[id]?.[0]) === layer[setting]];
      }),
    ),
  );
}

/** A layer as it was answered, with drawn settings where one couldn't be read as a setting; nothing without those. */
function layerOf(values: Answer, at: number, drawn?: DesignedLayer): DesignedLayer | undefined {
  const told = (setting: Setting) => {
    const value = Number(values[idOf(setting, at)]?.[0] ?? NaN);
    return Number.isSafeInteger(value) && value >= (setting === "padding" ? 0 : 1) ? value : drawn?.[setting];
  };
  const [kernel, stride, padding, filters] = settings.map(told);
  if (kernel === undefined || stride === undefined || padding === undefined || filters === undefined)
    return undefined;
  return { kernel, stride, padding, filters };
}

function answerOf(layers: readonly DesignedLayer[]): Answer {
  return Object.fromEntries(
    layers.flatMap((layer, at) => settings.map((setting) => [idOf(setting, at), [layer[setting]]])),
  );
}

const idOf = (setting: Setting, at: number) => `${setting}${at + 1}`;

/** One layer tempts to slips of size, several to slips of counting. */
function poolOf({ layers }: Given): readonly MisconceptionId[] {
  const size: readonly MisconceptionId[] = [
    "forgets-plus-one",
    "pads-one-side",
    "rounds-up",
    "ignores-padding",
  ];
  const count: readonly MisconceptionId[] = [
    "forgets-input-channels",
    "forgets-bias",
    "counts-by-stride",
    "forgets-output-channels",
  ];
  const [first, ...others] = layers.length > 1 ? count : size;
  const [second, ...more] = layers.length > 1 ? size : count;
  return [first, second, ...others, ...more].filter((id) => id !== undefined);
}
