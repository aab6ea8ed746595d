import { type Arithmetic, arithmetic, layerSchema, shapeSchema } from "@stride/cnn";
import { z } from "zod";
import type { Answer } from "../answer.ts";
import { byArithmetic } from "../by-arithmetic.ts";
import { defineExercise, type Part } from "../define-exercise.ts";
import type { Features } from "../difficulty.ts";
import type { MisconceptionId } from "../misconceptions/index.ts";
import { numeral } from "../numerals.ts";
import { remembered } from "../remembered.ts";
import { telling } from "../slip.ts";
import {
  brokenPrompt,
  lineTable,
  misfitLabel,
  misfitOptions,
  nameForm,
  repairLabel,
  repairOptions,
  repairRemarks,
  settingForm,
  valueForm,
  valueLabel,
} from "../wording/repair.ts";
import { nodeHeading } from "../wording/network.ts";
import { drawBroken } from "./draw-broken.ts";
import { type Changeable, valuesThatMayMend } from "./mending-values.ts";
import {
  INPUT,
  likelyRepairs,
  type Line,
  comesPast,
  comesThrough,
  misfitOf,
  type Repair,
  repaired,
  repairSettings,
  type Walk,
  walk,
} from "./repair.ts";

const name = z.string().regex(/^[a-z][a-z0-9]{0,19}$/u);

const given = z
  .strictObject({
    input: shapeSchema,
    /** In an order in which they can be calculated. */
    stations: z
      .array(
        z.strictObject({
          name,
          from: z.array(name).min(1),
          layer: layerSchema,
          features: z.int().min(1).optional(),
        }),
      )
      .min(1)
      .max(40),
    /** One change that mends the network. */
    repair: z.strictObject({ name, setting: z.enum(repairSettings), value: z.int().min(0) }),
  })
  .refine(({ stations }) =>
    stations.every(({ from }, at) =>
      from.every(
        (source) => source === INPUT || stations.slice(0, at).some((before) => before.name === source),
      ),
    ),
  );

type Given = z.output<typeof given>;

const features: Features = {
  1: [
    { en: "a dense layer of the wrong width", ko: "입력 크기가 맞지 않는 완전연결층" },
    { en: "a convolution and a pooling", ko: "합성곱 하나와 풀링 하나" },
  ],
  2: [
    { en: "a dense layer of the wrong width behind two blocks", ko: "블록 둘 뒤의 완전연결층" },
    { en: "or groups that don’t divide the channels", ko: "또는 채널을 나누지 못하는 그룹" },
  ],
  3: [
    { en: "an addition that doesn’t fit", ko: "맞지 않는 더하기" },
    { en: "one shortcut", ko: "지름길 연결 하나" },
  ],
  4: [
    { en: "a concatenation of different sizes", ko: "크기가 다른 이어 붙이기" },
    { en: "three branches", ko: "갈래 셋" },
  ],
  5: [
    { en: "an addition and a concatenation", ko: "더하기와 이어 붙이기" },
    { en: "groups and strides", ko: "그룹과 보폭" },
  ],
};

/** A network that can't be calculated: where, and what mends it? */
export const brokenNetwork = defineExercise({
  id: "broken-network",
  title: { en: "Broken network", ko: "고장 난 네트워크" },
  features,
  given,
  draw: drawBroken,

  skill: () => "mistakes",
  convention: () => ({ layout: "channels-last", rounding: "floor" }),
  picture: (line) => lineTable(line),
  prompt: (line) => brokenPrompt(line),
  parts: (line) => [partOf(line)],
  targets: (line) => telling(poolOf(line), [partOf(line)]),
});

/** What is asked of a line; made once, with what it finds out of changes. */
const partOf = remembered(repairPart);

function repairPart({ repair, ...line }: Given): Part {
  const [places, options] = [misfitOptions(line), repairOptions(line)];
  const truly = walk(line, arithmetic);
  const { misfit } = truly;
  const { changedBy, mends, eases, easesTruly } = changing(line, truly);
  const isMendable = remembered((changeable: Changeable) => {
    for (const value of valuesThatMayMend(line, truly, changeable)) {
      if (mends({ ...changeable, value })) return true;
    }
    return false;
  });
  const answerOf = (layer: string, { name: changed, setting, value }: Repair): Answer => ({
    layer: [places.findIndex(({ id }) => id === layer)],
    setting: [
      options.findIndex((option) => option.repair.name === changed && option.repair.setting === setting),
    ],
    value: [value],
  });
  const layerIn = (values: Answer) => places[Number(values["layer"]?.[0] ?? -1)]?.id;
  const repairIn = (values: Answer): Repair | undefined => {
    const option = options[Number(values["setting"]?.[0] ?? -1)];
    const value = Number(values["value"]?.[0] ?? NaN);
    return option && Number.isSafeInteger(value) ? { ...option.repair, value } : undefined;
  };
  /** Who calculates otherwise stops at the first layer that then doesn't fit, and mends that. */
  const solution = byArithmetic((a): Answer => {
    const stopped = a === arithmetic ? truly : walk(line, a);
    const stop = stopped.misfit;
    if (!stop) return {};
    if (a === arithmetic) return answerOf(stop.name, repair);
    const isElsewhere = stop.name !== misfit?.name;
    for (const likely of likelyRepairs(line, stop)) {
      if ((isElsewhere || !easesTruly(likely)) && eases(likely, a, stopped)) {
        return answerOf(stop.name, likely);
      }
    }
    return eases(repair, a, stopped) ? answerOf(stop.name, repair) : {};
  });
  /** Each field asks it anew, under each belief. */
  const judged = remembered((values: Answer) => {
    const change = repairIn(values);
    return remembered((a: Arithmetic) => {
      if (a === arithmetic) {
        const isMended = change !== undefined && mends(change);
        const isPlace = layerIn(values) === misfit?.name;
        return { layer: isPlace, setting: isMended || couldMend(values), value: isMended };
      }
      const stopped = walk(line, a);
      const isThere = change !== undefined && stopped.misfit?.name === layerIn(values);
      // What helps in truth, too, needs no belief; that it breaks something behind is another matter.
      const isElsewhere = stopped.misfit?.name !== misfit?.name;
      const whole = isThere && (isElsewhere || !easesTruly(change)) && eases(change, a, stopped);
      return { layer: whole, setting: whole, value: whole };
    });
  });
  return {
    label: { en: "The repair", ko: "고치기" },
    settings: { en: "", ko: "" },
    fields: [
      { id: "layer", type: "choice", label: misfitLabel, form: nameForm, options: places },
      {
        id: "setting",
        type: "choice",
        label: repairLabel,
        form: settingForm,
        options: options.map(({ id, label }) => ({ id, label })),
      },
      { id: "value", type: "number", label: valueLabel, form: valueForm },
    ],
    possible: () => misfit !== undefined && mends(repair),
    // A new object, since what is judged of an answer is remembered with it.
    solve: (a) => ({ ...solution(a) }),
    accepts(values, _, a) {
      return judged(values)(a);
    },
    working(a, _, begin) {
      misfitOf(line, a, (station) => begin(nodeHeading(station)));
    },
    /** Who stops elsewhere is told of the network as it is, who stops where it is broken of the repair. */
    retrace({ values }, _, a, begin) {
      const change = layerIn(values) === misfit?.name ? repairIn(values) : undefined;
      misfitOf((change && changedBy(change)) ?? line, a, (station) => begin(nodeHeading(station)));
      return { answered: numeral(values["value"]?.[0] ?? 0), correct: numeral(repair.value) };
    },
    remarks: () => (misfit ? repairRemarks(line, misfit, repair) : []),
  };

  /** Whether a setting is one with which the network can be mended, whatever value was answered. */
  function couldMend(values: Answer): boolean {
    const option = options[Number(values["setting"]?.[0] ?? -1)];
    return option !== undefined && isMendable(option.repair);
  }
}

/** What changes come to. Changed layers are kept: to bind one is most of the work. */
function changing(line: Line, truly: Walk) {
  const known = new Map<string, Line | undefined>();
  const changedBy = (repair: Repair) => {
    const { name: layer, setting, value } = repair;
    const key = `${layer} ${setting} ${value}`;
    if (!known.has(key)) known.set(key, repaired(line, repair));
    return known.get(key);
  };
  const comesTrulyPast = remembered((changed: Line) => comesPast(changed, truly, arithmetic));
  return {
    changedBy,
    /** Whether a change makes all layers fit. */
    mends(repair: Repair): boolean {
      const changed = changedBy(repair);
      return changed !== undefined && comesThrough(changed, truly);
    },
    /** Whether somebody who calculates otherwise then comes past the layer where they stopped. */
    eases(repair: Repair, a: Arithmetic, stopped: Walk): boolean {
      const changed = changedBy(repair);
      return changed !== undefined && comesPast(changed, stopped, a);
    },
    /** Whether it does by the true arithmetic; asked beside every belief. */
    easesTruly(repair: Repair): boolean {
      const changed = changedBy(repair);
      return changed !== undefined && comesTrulyPast(changed);
    },
  };
}

function poolOf({ stations }: Pick<Given, "stations">): readonly MisconceptionId[] {
  const merges = stations.some(({ layer }) => layer.type === "merge" || layer.type === "concatenate");
  return [
    ...(merges ? (["merges-the-wrong-axes"] as const) : []),
    "forgets-plus-one",
    "flatten-forgets-an-axis",
    "ignores-padding",
    "dense-without-flatten",
    "pads-one-side",
    "multiplies-channels",
    "rounds-up",
    "ignores-stride",
    "pools-with-stride-one",
  ];
}
