import { arithmetic, type Count, type Layer, layerSchema, shapeSchema } from "@stride/cnn";
import { z } from "zod";
import { byArithmetic } from "../by-arithmetic.ts";
import { type Asked, asked, costOf, type Costly } from "../costs.ts";
import { defineExercise, type Part } from "../define-exercise.ts";
import type { Features } from "../difficulty.ts";
import { bound } from "../layer-calculation.ts";
import type { Text } from "../locale.ts";
import type { MisconceptionId } from "../misconceptions/index.ts";
import {
  biasSumsCounted,
  costField,
  costName,
  costPrompt,
  inKibibytes,
  kibibytesRemark,
} from "../wording/cost.ts";
import { nodeHeading } from "../wording/network.ts";
import { drawCost } from "./cost-draw.ts";

const given = z.strictObject({
  input: shapeSchema,
  layers: z.array(layerSchema).min(1).max(12),
  /** Costs are for all examples of the batch; left out where one example is asked. */
  batch: z.int().min(2).max(4096).optional(),
  asks: z.array(z.enum(asked)).min(1),
  bytes: z.union([z.literal(1), z.literal(2), z.literal(4), z.literal(8)]),
  /** Memory is asked in KiB and not in bytes. */
  kibibytes: z.boolean(),
  layout: z.enum(["channels-first", "channels-last"]),
});

type CostGiven = z.output<typeof given>;

const features: Features = {
  1: [
    { en: "the multiply-adds of one convolution", ko: "합성곱 하나의 MAC" },
    { en: "stride 1, no padding", ko: "보폭 1, 패딩 없음" },
  ],
  2: [
    { en: "stride and padding", ko: "보폭과 패딩" },
    { en: "MACs or FLOPs, and the memory of the output", ko: "MAC 또는 FLOP, 그리고 출력 메모리" },
  ],
  3: [
    { en: "a grouped or a depthwise convolution", ko: "그룹 합성곱 또는 깊이별 합성곱" },
    { en: "the memory of the parameters", ko: "파라미터 메모리" },
  ],
  4: [
    {
      en: "a transposed or grouped convolution, or a dense layer on many places",
      ko: "전치 합성곱이나 그룹 합성곱, 또는 여러 자리에 쓰는 완전연결층",
    },
    { en: "a batch", ko: "배치" },
  ],
  5: [
    { en: "a small network and a batch", ko: "작은 네트워크와 배치" },
    { en: "operations and both memories", ko: "연산량과 두 가지 메모리" },
  ],
};

/** What a layer or a small network costs: operations, and the memory of what it keeps. */
export const cost = defineExercise({
  id: "cost",
  title: { en: "Operations and memory", ko: "연산량과 메모리" },
  features,
  given,
  draw: drawCost,

  skill: () => "costs",

  convention: ({ asks, bytes, layout, layers }) => ({
    layout,
    ...(asks.includes("parameterMemory") && { bias: layers.some(isBiased) ? "counted" : "left-out" }),
    ...(asks.includes("flops") && { cost: "flops" }),
    ...(asks.includes("macs") && { cost: "macs" }),
    ...(asks.some(isMemory) && { bytes }),
  }),

  picture: ({ input, layers }) => ({ kind: "sequence", input, layers }),

  prompt: costPrompt,

  parts(exercise) {
    const calculated = exercise.layers.map((layer, at) => ({
      ...{ layer, calculation: bound(layer) },
      heading: nodeHeading({ name: String(at + 1), layer }),
    }));
    return exercise.asks.map((one) => partOf(one, { ...exercise, layers: calculated }));
  },

  targets: targetsOf,
});

function isBiased(layer: Layer): boolean {
  return "bias" in layer && layer.bias;
}

/** One thing that is asked is calculated by itself: what is believed of memory says nothing about operations. */
function partOf(one: Asked, costly: Costly & Pick<CostGiven, "kibibytes">): Part {
  const inKiB = costly.kibibytes && isMemory(one);
  const written = (count: Count) => ({ [one]: [inKiB ? inKibibytes(count) : count] });
  const biased = !isMemory(one) && costly.layers.some(({ layer }) => isBiased(layer));
  return {
    label: costName(one),
    settings: { en: "", ko: "" },
    fields: [costField(one, costly.kibibytes)],
    possible: () => isPossible(costly),
    solve: byArithmetic((a) => written(costOf(one, costly, a))),
    working: (a, _, begin) => {
      const ofWhich = (of: Text | "whole") => begin(of === "whole" ? costName(one) : of);
      costOf(one, costly, a, { begin: costly.layers.length > 1 ? ofWhich : undefined });
    },
    otherwise: () =>
      biased
        ? [
            {
              convention: biasSumsCounted,
              answer: written(costOf(one, costly, arithmetic, { sums: "biased" })),
            },
          ]
        : [],
    remarks: (carried) => (inKiB ? [kibibytesRemark(carried[one]?.[0] ?? 0)] : []),
  };
}

function isMemory(one: Asked): boolean {
  return one.endsWith("Memory");
}

function isPossible({ input, layers }: Costly): boolean {
  let shape = input;
  return layers.every(({ calculation }) => {
    if (calculation.problem(shape)) return false;
    shape = calculation.outputShape(shape);
    return true;
  });
}

function targetsOf({ layers, batch, asks }: CostGiven): MisconceptionId[] {
  const has = (fits: (layer: Layer) => boolean) => layers.some(fits);
  const operations = !asks.every(isMemory);
  const fitting: readonly (readonly [boolean, MisconceptionId])[] = [
    [operations && has(({ type }) => type.startsWith("conv-transpose")), "transposed-cost-by-output"],
    [
      operations && has(({ type }) => type === "linear") && layers.length === 1,
      "dense-cost-forgets-leading-axes",
    ],
    [operations && has((layer) => "groups" in layer && layer.groups > 1), "ignores-groups-in-cost"],
    [has(({ type }) => type.startsWith("depthwise")), "depthwise-as-full-convolution"],
    [batch !== undefined, "miscounts-batch"],
    [operations, "confuses-macs-and-flops"],
    [operations && has(({ type }) => type.startsWith("conv")), "uses-input-area"],
    [asks.includes("parameterMemory") && has(isBiased), "forgets-bias"],
    [has(({ type }) => /^conv\d/u.test(type)), "forgets-input-channels"],
  ];
  return fitting
    .filter(([fits]) => fits)
    .map(([, id]) => id)
    .slice(0, 3);
}
