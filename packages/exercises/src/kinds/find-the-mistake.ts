import { type Arithmetic, arithmetic, layerSchema, type Network, shapeSchema } from "@stride/cnn";
import { z } from "zod";
import { type Answer, type AnswerValue, sameValue } from "../answer.ts";
import { defineExercise, type FromNetwork, type Part } from "../define-exercise.ts";
import type { Features } from "../difficulty.ts";
import { written } from "../layer-calculation.ts";
import { type MisconceptionId, misconceptions, waysOf } from "../misconceptions/index.ts";
import { numeral } from "../numerals.ts";
import { remembered } from "../remembered.ts";
import { telling } from "../slip.ts";
import { axesForm, numberForm } from "../wording/input.ts";
import {
  claimedTable,
  mistakeLabel,
  mistakePrompt,
  mistakeRemarks,
  noSuchRow,
  rightInRow,
  rightParametersLabel,
  rightShapeLabel,
  rowFollows,
  rowForm,
  rowLabel,
} from "../wording/mistake.ts";
import { claimsWith, firstDifference, isClaimed, rowBehind } from "./claims.ts";
import { chainOf } from "./chain.ts";
import { drawMistake, mistakesBehind } from "./draw-mistake.ts";
import { workedExampleMistakes } from "./worked-example-mistakes.ts";

const MOST_LAYERS = 40;

const given = z.strictObject({
  input: shapeSchema,
  layers: z.array(layerSchema).min(1).max(MOST_LAYERS),
  /** What the table says of each layer. */
  claims: z.array(z.strictObject({ shape: shapeSchema, parameters: z.int().min(0) })).max(MOST_LAYERS),
  /** What its author believed in the wrong row, where it was a belief. */
  mistake: z
    .custom<MisconceptionId>((id) => typeof id === "string" && Object.hasOwn(misconceptions, id))
    .optional(),
  layout: z.enum(["channels-first", "channels-last"]),
  bias: z.boolean(),
});

type Given = z.output<typeof given>;
type Drawn = z.input<typeof given>;

const features: Features = {
  1: [
    { en: "two blocks, four rows", ko: "블록 둘, 네 행" },
    { en: "a square input, no padding", ko: "정사각형 입력, 패딩 없음" },
  ],
  2: [
    { en: "two blocks and a dense layer, with padding", ko: "블록 둘과 완전연결층, 패딩 있음" },
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
    { en: "four blocks, groups", ko: "블록 넷, 그룹 합성곱" },
    { en: "poolings that overlap", ko: "창이 겹치는 풀링" },
  ],
};

/** A table with one slip in it, carried forward: which row is it, and what is right there? */
export const findTheMistake = defineExercise({
  id: "find-the-mistake",
  title: { en: "Find the mistake", ko: "틀린 곳 찾기" },
  features,
  given,
  draw: drawMistake,

  named: workedExampleMistakes,

  skill: () => "mistakes",
  convention: ({ layout, bias }) => ({ layout, bias: bias ? "counted" : "left-out", rounding: "floor" }),
  picture: (table) => claimedTable(table),
  prompt: () => mistakePrompt,
  parts: (table) => [partOf(table)],
  targets: (table) => telling(poolOf(table), [partOf(table)]),

  fromNetwork,
});

/** The likeliest mistake that fits a teacher's chain and tells two others apart, as far down as it can stand. */
function fromNetwork(network: Network, { layout }: FromNetwork): Drawn | undefined {
  const chain = chainOf(network);
  // Every row of every mistake would be tried in vain.
  if (!chain || chain.layers.length > MOST_LAYERS) return undefined;
  const bias = chain.layers.some((layer) => "bias" in layer && layer.bias !== false);
  for (const mistake of mistakesBehind()) {
    for (const row of [...chain.layers.keys()].toReversed()) {
      const claims = claimsUnder(chain, row, mistake);
      const parsed = given.safeParse({ ...chain, claims, mistake, layout, bias });
      if (parsed.success && telling(poolOf(parsed.data), [partOf(parsed.data)]).length > 1) {
        return {
          ...chain,
          layers: [...chain.layers],
          claims: [...parsed.data.claims],
          mistake,
          layout,
          bias,
        };
      }
    }
  }
  return undefined;
}

/** The table in which a row is believed: in the likeliest way that changes it. */
function claimsUnder(chain: Parameters<typeof claimsWith>[0], row: number, mistake: MisconceptionId) {
  return waysOf(mistake)
    .map(({ arithmetic: believed }) => claimsWith(chain, row, believed))
    .find((claims) => claims && firstDifference({ ...chain, claims }, arithmetic)?.row === row);
}

/** What is asked of a table; made once, with what it finds out. */
const partOf = remembered(mistakePart);

function mistakePart(table: Given): Part {
  const { layout, claims, input } = table;
  const wrongRow = firstDifference(table, arithmetic)?.row;
  const calculated = (row: number, a: Arithmetic) => {
    const layer = table.layers[row];
    return layer && rowBehind(layer, claims[row - 1]?.shape ?? input, a);
  };
  const answerOf = (row = -1, a: Arithmetic): Answer => {
    const behind = calculated(row, a);
    if (!behind) return {};
    return { row: [row + 1], shape: written(behind.shape, layout, a), parameters: [behind.parameters] };
  };
  const follows = (row: number) => {
    const [claim, behind] = [claims[row], calculated(row, arithmetic)];
    return claim !== undefined && behind !== undefined && isClaimed(claim, behind) ? claim : undefined;
  };
  const objectionToRow = ({ row: [number = 0] = [] }: Answer) => {
    const row = Number(number) - 1;
    if (row < 0 || row >= claims.length) return noSuchRow(claims.length);
    const claim = follows(row);
    return claim && rowFollows({ row, claim, layout });
  };
  const objectionToValue = (id: string, values: Answer) => {
    const row = Number(values["row"]?.[0] ?? 0) - 1;
    const value = values[id];
    const stands =
      row !== wrongRow && follows(row) !== undefined && isAnswered(value, answerOf(row, arithmetic)[id]);
    return stands && value !== undefined ? rightInRow(row, value) : undefined;
  };
  const answerUnder = (a: Arithmetic) => answerOf(firstDifference(table, a)?.row, a);
  return {
    label: mistakeLabel,
    settings: { en: "", ko: "" },
    fields: [
      { id: "row", type: "number", label: rowLabel, form: rowForm },
      { id: "shape", type: "shape", label: rightShapeLabel, form: axesForm(layout, 2) },
      { id: "parameters", type: "number", label: rightParametersLabel, form: numberForm },
    ],
    possible: () => claims.length === table.layers.length && wrongRow !== undefined,
    /** Somebody who calculates otherwise stumbles over the first row that says something else, if it is right or not. */
    solve: answerUnder,
    /**
     * In the right row each value is judged by itself. Over another row many a belief stumbles: it is held by who also
     * gives the values that it finds there.
     */
    accepts(values, _, a) {
      if (a === arithmetic) return {};
      const row = Number(values["row"]?.[0] ?? NaN) - 1;
      const believed = answerOf(row, a);
      const same = (id: string) => isAnswered(values[id], believed[id]);
      if (row === wrongRow) return { row: true, shape: same("shape"), parameters: same("parameters") };
      const whole = same("shape") && same("parameters") && firstDifference(table, a)?.row === row;
      return { row: whole, shape: whole, parameters: whole };
    },
    working(a) {
      answerOf(wrongRow, a);
    },
    retrace({ values }, _, a) {
      const row = Number(values["row"]?.[0] ?? NaN) - 1;
      const [believed, truth] = [answerOf(row, a), answerOf(row, arithmetic)];
      return {
        answered: numeral(believed["parameters"]?.[0] ?? 0),
        correct: numeral(truth["parameters"]?.[0] ?? 0),
      };
    },
    objection: ({ id, values }) => (id === "row" ? objectionToRow(values) : objectionToValue(id, values)),
    remarks() {
      const found = firstDifference(table, arithmetic);
      const claim = found && claims[found.row];
      return found && claim ? mistakeRemarks({ ...found, claim, layout }) : [];
    },
  };
}

function isAnswered(answered: AnswerValue | undefined, value: AnswerValue | undefined): boolean {
  return answered !== undefined && value !== undefined && sameValue(answered, value);
}

/** The belief behind the mistake, which overlooks it and finds another; then those that are likely here. */
function poolOf({ mistake }: Given): readonly MisconceptionId[] {
  const all = mistakesBehind();
  if (mistake === undefined) return all;
  const at = all.indexOf(mistake) + 1;
  return [mistake, ...all.slice(at), ...all.slice(0, at)].filter(
    (id, place, pool) => pool.indexOf(id) === place,
  );
}
