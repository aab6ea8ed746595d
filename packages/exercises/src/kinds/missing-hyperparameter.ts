import { type Arithmetic, arithmetic } from "@stride/cnn";
import { z } from "zod";
import type { Answer } from "../answer.ts";
import { defineExercise, type Part } from "../define-exercise.ts";
import type { Features } from "../difficulty.ts";
import type { MisconceptionId } from "../misconceptions/index.ts";
import { numeral } from "../numerals.ts";
import { remembered } from "../remembered.ts";
import { telling } from "../slip.ts";
import {
  mapPhrase,
  settingForm,
  settingName,
  toldSettings,
  whichOf,
  windowName,
} from "../wording/missing.ts";
import { turnedRound } from "../wording/turned-round.ts";
import { drawMissing } from "./draw-missing.ts";
import {
  lengthBehind,
  type Setting,
  settings,
  sizeBehind,
  type SquareWindow,
  squareWindowSchema,
} from "./square-window.ts";

const length = z.int().min(1).max(10_000);

const given = z.strictObject({
  size: z.tuple([length, length]),
  channels: length,
  filters: length,
  /** With the values that are asked for: one right answer. */
  window: squareWindowSchema,
  missing: z.array(z.enum(settings)).min(1).max(2),
});

type Given = z.output<typeof given>;

const features: Features = {
  1: [
    { en: "one setting of a convolution", ko: "합성곱 설정 하나" },
    { en: "a square input", ko: "정사각형 입력" },
  ],
  2: [
    { en: "strides that don’t divide", ko: "나누어떨어지지 않는 보폭" },
    { en: "poolings that overlap", ko: "창이 겹치는 풀링" },
    { en: "often several right answers", ko: "답이 여럿일 때가 많음" },
  ],
  3: [
    { en: "dilation", ko: "팽창(dilation)" },
    { en: "rows and columns of their own", ko: "행과 열이 다른 입력" },
  ],
  4: [
    { en: "two settings at once", ko: "설정 두 가지를 한꺼번에" },
    { en: "or a pooling that rounds up", ko: "또는 올림하는 풀링" },
  ],
  5: [
    {
      en: "two settings of a transposed or a dilated convolution",
      ko: "전치 합성곱이나 팽창 합성곱의 설정 두 가지",
    },
  ],
};

/** Which setting gives this output size? All that do are right. */
export const missingHyperparameter = defineExercise({
  id: "missing-hyperparameter",
  title: { en: "Missing setting", ko: "빠진 설정 찾기" },
  features,
  given,
  draw: drawMissing,

  skill({ window, missing }) {
    if (missing.length > 1) return "design";
    if (window.type === "max-pool2d" || window.type === "avg-pool2d") return "pooling";
    if (missing.includes("padding")) return "padding";
    return missing.includes("stride") ? "stride-rounding" : "convolution-size";
  },

  convention: ({ window }) => ({
    layout: "channels-last",
    ...(window.type === "conv-transpose2d" ? {} : { rounding: window.ceil ? "ceil" : "floor" }),
  }),

  picture({ size, channels, window, missing, ...rest }) {
    const output = mapPhrase(target({ size, window }), outChannels({ channels, window, ...rest }));
    const rows = toldSettings(window, missing).map(([name, value]) => [name, { en: value, ko: value }]);
    return {
      kind: "table",
      columns: [windowName[window.type], { en: "", ko: "" }],
      rows: [
        [{ en: "input", ko: "입력" }, mapPhrase(size, channels)],
        ...rows,
        [{ en: "output", ko: "출력" }, output],
      ],
    };
  },

  prompt({ size, channels, window, missing, ...rest }) {
    const [from, name, question] = [mapPhrase(size, channels), windowName[window.type], whichOf(missing)];
    const to = mapPhrase(target({ size, window }), outChannels({ channels, window, ...rest }));
    const told = toldSettings(window, missing);
    const en = told.map(([setting, value]) => `${setting.en} ${value}`).join(", ");
    const ko = told.map(([setting, value]) => `${setting.ko} ${value}`).join(", ");
    return {
      en: `An input of ${from.en} passes through ${name.en} (${en}), and a map of ${to.en} comes out. ${question.en}`,
      ko: `${from.ko} 입력이 ${name.ko}(${ko})을 지나 ${to.ko}이 되었습니다. ${question.ko}`,
    };
  },

  parts: (numbers) => [partOf(numbers)],
  targets: (numbers) => telling(poolOf(numbers), [partOf(numbers)]),
});

function target({ size, window }: Pick<Given, "size" | "window">): readonly number[] {
  return sizeBehind(window, size, arithmetic);
}

function outChannels({ channels, filters, window }: Pick<Given, "channels" | "filters" | "window">): number {
  return window.type === "conv2d" || window.type === "conv-transpose2d" ? filters : channels;
}

/** The window with the settings that were answered; nothing if one is missing, or couldn't be a setting. */
function windowWith(
  window: SquareWindow,
  missing: readonly Setting[],
  values: Answer,
): SquareWindow | undefined {
  let tried = window;
  for (const setting of missing) {
    const value = Number(values[setting]?.[0] ?? NaN);
    if (!Number.isSafeInteger(value) || value < (setting === "padding" ? 0 : 1)) return undefined;
    tried = { ...tried, [setting]: value };
  }
  return tried;
}

/** What is asked of a window; made once, with what it finds out. */
const partOf = remembered(settingPart);

function settingPart({ size, window, missing }: Given): Part {
  const wanted = target({ size, window });
  const reaches = (values: Answer, a: Arithmetic): boolean => {
    const tried = windowWith(window, missing, values);
    return (
      tried !== undefined &&
      size.every((length, axis) => lengthBehind(tried, length, axis, a) === wanted[axis])
    );
  };
  const drawn: Answer = Object.fromEntries(missing.map((setting) => [setting, [window[setting]]]));
  /** Of all that somebody would take to be right, one that is told from what is right, if there is any. */
  const solution = remembered((a: Arithmetic): Answer => {
    if (a === arithmetic) return drawn;
    const wrong = nearby(drawn, missing, window).find(
      (values) => reaches(values, a) && !reaches(values, arithmetic),
    );
    return wrong ?? (reaches(drawn, a) ? drawn : {});
  });
  return {
    label: windowName[window.type],
    settings: { en: "", ko: "" },
    fields: missing.map((setting) => ({
      id: setting,
      type: "number",
      label: settingName[setting],
      form: settingForm[setting],
    })),
    possible: () => wanted.every((length) => length >= 1),
    solve: (a) => ({ ...solution(a) }),
    accepts(values, _, a) {
      const whole = reaches(values, a);
      if (whole || a !== arithmetic) return Object.fromEntries(missing.map((setting) => [setting, whole]));
      return completable(values, missing, (tried) => reaches(tried, a));
    },
    working() {
      // The solution turns the rule round; it tries nothing.
    },
    retrace({ id, values }, _, a) {
      const tried = windowWith(window, missing, values);
      if (tried) sizeBehind(tried, size, a);
      return { answered: numeral(values[id]?.[0] ?? 0), correct: numeral(drawn[id]?.[0] ?? 0) };
    },
    remarks: () => turnedRound(window, size, missing),
  };
}

/** The values that are looked through. */
const ranges: Readonly<Record<Setting, readonly number[]>> = {
  kernel: Array.from({ length: 12 }, (_, at) => at + 1),
  stride: Array.from({ length: 8 }, (_, at) => at + 1),
  padding: Array.from({ length: 10 }, (_, at) => at),
  dilation: Array.from({ length: 6 }, (_, at) => at + 1),
};

/** Other values of one of the settings; then, where no single other one comes to the same size, of both. */
function nearby(drawn: Answer, missing: readonly Setting[], { type }: SquareWindow): readonly Answer[] {
  const alone = missing.toReversed().flatMap((setting) => withEach(drawn, setting));
  const [first, second] = missing;
  if (type !== "conv-transpose2d" || first === undefined || second === undefined) return alone;
  return [...alone, ...withEach(drawn, first).flatMap((values) => withEach(values, second))];
}

function withEach(values: Answer, setting: Setting): readonly Answer[] {
  return ranges[setting].map((value) => ({ ...values, [setting]: [value] }));
}

/** Of a pair that doesn't work: the first value is right if another second one makes it work, else the second if another first does. */
function completable(
  values: Answer,
  [first, second]: readonly Setting[],
  works: (values: Answer) => boolean,
): Record<string, boolean> {
  if (first === undefined || second === undefined) return {};
  const isFirst = values[first] !== undefined && withEach(values, second).some(works);
  const isSecond = !isFirst && values[second] !== undefined && withEach(values, first).some(works);
  return { [first]: isFirst, [second]: isSecond };
}

function poolOf({ window, missing }: Given): readonly MisconceptionId[] {
  if (window.type === "conv-transpose2d") {
    return [
      "transposed-padding-enlarges",
      "transposed-uses-forward-formula",
      "transposed-is-size-times-stride",
      "multiplies-kernel-by-dilation",
      "ignores-dilation",
    ];
  }
  const padded: readonly MisconceptionId[] =
    window.padding > 0 || missing.includes("padding") ? ["pads-one-side", "ignores-padding"] : [];
  const dilated: readonly MisconceptionId[] =
    window.dilation > 1 || missing.includes("dilation")
      ? ["ignores-dilation", "multiplies-kernel-by-dilation"]
      : [];
  if (window.type === "conv2d")
    return [...dilated, "forgets-plus-one", ...padded, "rounds-up", "ignores-stride"];
  return window.ceil
    ? [
        "keeps-the-dropped-window",
        "pools-by-kernel-size",
        "forgets-plus-one",
        "rounds-up-twice",
        ...padded,
        "pools-with-stride-one",
      ]
    : ["pools-by-kernel-size", "rounds-up", "forgets-plus-one", ...padded, "pools-with-stride-one"];
}
