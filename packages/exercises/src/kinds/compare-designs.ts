import {
  type Arithmetic,
  arithmetic,
  type BoundLayer,
  type Count,
  type Layer,
  layerSchema,
  type Shape,
  shapeSchema,
  sum,
} from "@stride/cnn";
import { z } from "zod";
import { type Answer, roundedTo } from "../answer.ts";
import { defineExercise, type Part, type Remark } from "../define-exercise.ts";
import type { Features } from "../difficulty.ts";
import { bound } from "../layer-calculation.ts";
import type { Text } from "../locale.ts";
import type { MisconceptionId } from "../misconceptions/index.ts";
import { numeral } from "../numerals.ts";
import { cheaperField, countField, designName, differenceField, timesField } from "../wording/design.ts";
import { inputPhrase } from "../wording/input.ts";
import { layerPhrase, layerSettings } from "../wording/layer.ts";
import { nodeHeading } from "../wording/network.ts";
import { drawDesigns } from "./compare-designs-draw.ts";

const design = z.array(layerSchema).min(1).max(8);

const given = z.strictObject({
  input: shapeSchema,
  designA: design,
  designB: design,
  layout: z.enum(["channels-first", "channels-last"]),
});

type Given = z.output<typeof given>;

const features: Features = {
  1: [
    { en: "small kernels in a row against a large one", ko: "작은 커널 여러 번과 큰 커널 한 번" },
    { en: "no bias", ko: "편향 없음" },
  ],
  2: [
    { en: "with bias", ko: "편향 있음" },
    { en: "channels that change on the way", ko: "도중에 바뀌는 채널 수" },
  ],
  3: [
    { en: "groups against none", ko: "그룹 합성곱과 보통 합성곱" },
    { en: "how many times as many", ko: "몇 배인지" },
  ],
  4: [
    { en: "separable against standard", ko: "분리형 합성곱과 보통 합성곱" },
    { en: "how many times as many", ko: "몇 배인지" },
  ],
  5: [
    { en: "a 1 × 1 bottleneck against a direct convolution", ko: "1 × 1 병목과 바로 하는 합성곱" },
    { en: "groups and biases inside", ko: "안에 든 그룹과 편향" },
  ],
};

/** Two ways of building the same: which needs fewer parameters, and by how much? */
export const compareDesigns = defineExercise({
  id: "compare-designs",
  title: { en: "Comparing designs", ko: "설계 비교" },
  features,
  given,
  draw: drawDesigns,

  rejects: ["equal", "ratio-not-exact"],
  reject({ input, designA, designB }) {
    const [a, b] = [designA, designB].map((layers) =>
      Number(countOf(callsOf(input, layers) ?? [], arithmetic)),
    );
    if (a === b) return "equal";
    return asksTimes(designA, designB) && !isExact(a ?? 0, b ?? 0) ? "ratio-not-exact" : undefined;
  },

  skill: () => "design",
  convention: ({ designA, designB, layout }) => ({
    layout,
    bias: [...designA, ...designB].some(isBiased) ? "counted" : "left-out",
  }),

  picture: ({ input, designA, designB }) => ({
    kind: "designs",
    designs: [
      { title: designName("designA"), input, layers: designA },
      { title: designName("designB"), input, layers: designB },
    ],
  }),

  prompt({ input, designA, designB }) {
    const from = inputPhrase(input);
    const [a, b] = [phraseOf(designA), phraseOf(designB)];
    const biased = [...designA, ...designB].some(isBiased);
    const asks = asksTimes(designA, designB);
    return {
      en: `${from.en} passes through design A: ${a.en}; or through design B: ${b.en}; all ${biased ? "with" : "without"} bias. How many parameters does each learn, and which is cheaper by how much${asks ? ", and how many times as many has the other" : ""}?`,
      ko: `${from.ko}이 설계 A 또는 설계 B를 지납니다(모두 편향 ${biased ? "있음" : "없음"}). 설계 A: ${a.ko}. 설계 B: ${b.ko}. 설계마다 학습 파라미터 수를 구하고, 어느 쪽이 얼마나 적은지${asks ? ", 많은 쪽이 몇 배인지" : ""} 답하세요.`,
    };
  },

  parts: ({ input, designA, designB }) => [
    designPart("designA", input, designA),
    designPart("designB", input, designB),
    comparison(asksTimes(designA, designB)),
  ],

  targets: targetsOf,
});

function designPart(id: "designA" | "designB", input: Shape, layers: readonly Layer[]): Part {
  const calls = callsOf(input, layers);
  return {
    label: designName(id),
    settings: joined(layers.map(layerSettings)),
    fields: [countField(id)],
    possible: () => calls !== undefined,
    solve: (a) => ({ [id]: [countOf(calls ?? [], a)] }),
    working: (a, _, begin) => {
      countOf(calls ?? [], a, (at) => begin(at === undefined ? designName(id) : headingOf(layers, at)));
    },
  };
}

function comparison(asks: boolean): Part {
  return {
    label: { en: "Comparison", ko: "비교" },
    settings: { en: "", ko: "" },
    fields: [cheaperField, ...(asks ? [timesField] : []), differenceField],
    possible: (carried) => countsIn(carried).every((count) => count > 0),
    solve(_, carried) {
      const [a, b] = countsIn(carried);
      const [more, less] = a > b ? [a, b] : [b, a];
      return {
        difference: [difference(more, less)],
        times: [roundedTo(Number(more) / Number(less), 2)],
        cheaper: [a < b ? 0 : 1],
      };
    },
    remarks: (carried) => remarksOf(countsIn(carried), asks),
  };
}

function countsIn({ designA, designB }: Answer): readonly [Count, Count] {
  return [designA?.[0] ?? 0, designB?.[0] ?? 0];
}

function difference(more: Count, less: Count): Count {
  return sum(more, -less);
}

function remarksOf([a, b]: readonly [Count, Count], asks: boolean): Remark[] {
  const [more, less] = a > b ? [a, b] : [b, a];
  const cheaper = designName(a < b ? "designA" : "designB");
  const [large, small] = [numeral(more), numeral(less)].map((text) => text.replaceAll(",", "{,}"));
  return [
    ...(asks
      ? [
          {
            text: { en: "How many times as many.", ko: "몇 배인지 나눕니다." },
            formula: {
              left: "r",
              rule: "\\frac{N_{\\text{more}}}{N_{\\text{less}}}",
              numbers: `\\frac{${large}}{${small}}`,
              result: String(roundedTo(Number(more) / Number(less), 2)),
            },
          },
        ]
      : []),
    {
      text: { en: `${cheaper.en} is cheaper, by the difference.`, ko: `${cheaper.ko}가 차이만큼 적습니다.` },
      formula: {
        left: "D",
        rule: "N_{\\text{more}} - N_{\\text{less}}",
        numbers: `${large} - ${small}`,
        result: numeral(difference(more, less)).replaceAll(",", "{,}"),
      },
    },
  ];
}

/** Layers behind one another with what goes into each; nothing where one can't be applied. */
function callsOf(input: Shape, layers: readonly Layer[]) {
  const calls: { readonly calculation: BoundLayer; readonly before: Shape }[] = [];
  let shape = input;
  for (const layer of layers) {
    const calculation = bound(layer);
    if (calculation.problem(shape)) return undefined;
    calls.push({ calculation, before: shape });
    shape = calculation.outputShape(shape);
  }
  return calls;
}

/**
 * The parameters of layers behind one another. How large the maps are has no part in it, so that is always the truth.
 * `begin` is told of each layer, and of none before they are added up.
 */
function countOf(
  calls: NonNullable<ReturnType<typeof callsOf>>,
  a: Arithmetic,
  begin?: (at?: number) => void,
): Count {
  const counts = calls.map(({ calculation, before }, at) => {
    begin?.(at);
    return calculation.parameters(before, a).trainable;
  });
  begin?.();
  const [only = 0] = counts;
  return counts.length === 1 ? only : a.total({ counts });
}

/** A layer's number and name. */
function headingOf(layers: readonly Layer[], at: number): Text {
  const layer = layers[at];
  return layer ? nodeHeading({ name: String(at + 1), layer }) : { en: "", ko: "" };
}

/** A ratio is asked of what is built otherwise; of kernels in a row it hardly ever has an end. */
function asksTimes(designA: readonly Layer[], designB: readonly Layer[]): boolean {
  return [...designA, ...designB].some(
    (layer) => layer.type === "separable-conv2d" || ("groups" in layer && layer.groups > 1),
  );
}

/** Whether a ratio has at most two decimals. */
function isExact(a: number, b: number): boolean {
  return (100 * Math.max(a, b)) % Math.min(a, b) === 0;
}

function isBiased(layer: Layer): boolean {
  return "bias" in layer && layer.bias;
}

function phraseOf(layers: readonly Layer[]) {
  const phrases = layers.map(layerPhrase);
  return { en: phrases.map(({ en }) => en).join(", then "), ko: phrases.map(({ ko }) => ko).join(" → ") };
}

function joined(texts: readonly { readonly en: string; readonly ko: string }[]) {
  return { en: texts.map(({ en }) => en).join("; "), ko: texts.map(({ ko }) => ko).join("; ") };
}

function targetsOf({ designA, designB }: Given): MisconceptionId[] {
  const layers = [...designA, ...designB];
  const fitting: readonly (readonly [boolean, MisconceptionId])[] = [
    [layers.some(({ type }) => type === "separable-conv2d"), "miscounts-separable"],
    [layers.some(({ type }) => type === "separable-conv2d"), "depthwise-as-full-convolution"],
    [layers.some((layer) => "groups" in layer && layer.groups > 1), "ignores-groups"],
    [layers.some(isBiased), "forgets-bias"],
    [true, "forgets-input-channels"],
    [true, "multiplies-by-output-area"],
  ];
  return fitting
    .filter(([fits]) => fits)
    .map(([, id]) => id)
    .slice(0, 3);
}
