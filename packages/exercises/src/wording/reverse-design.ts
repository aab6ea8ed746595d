import { type RecordedStep, recording } from "@stride/cnn";
import type { Remark } from "../define-exercise.ts";
import type { NumberField } from "../field.ts";
import { type DesignedLayer, outcomeOf, type Setting, type Task } from "../kinds/design.ts";
import { SMALLEST, smallestDesign } from "../kinds/smallest-design.ts";
import type { Text } from "../locale.ts";
import { numeral } from "../numerals.ts";
import type { Picture } from "../picture.ts";
import { formulaOf } from "../steps/formula.ts";
import { tex, times } from "../steps/formulas/tex.ts";
import { sentenceOf } from "../steps/sentence.ts";
import { mapPhrase, settingForm, settingName } from "./missing.ts";

const names: Readonly<Record<Setting, Text>> = {
  kernel: settingName.kernel,
  stride: settingName.stride,
  padding: settingName.padding,
  filters: { en: "filters", ko: "필터 수" },
};

const forms: Readonly<Record<Setting, Text>> = {
  kernel: settingForm.kernel,
  stride: settingForm.stride,
  padding: settingForm.padding,
  filters: { en: "a number", ko: "수 하나" },
};

export function settingField(setting: Setting, at: number, count: number): NumberField {
  const { en, ko } = names[setting];
  const label =
    count === 1
      ? { en: `${en.charAt(0).toUpperCase()}${en.slice(1)}`, ko }
      : { en: `Layer ${at + 1}: ${en}`, ko: `${at + 1}층: ${ko}` };
  return {
    ...{ id: `${setting}${at + 1}`, type: "number", label, form: forms[setting] },
    ...(count > 1 && { cell: { row: layerLabel(at), column: names[setting] } }),
  };
}

export function designLabel(count: number): Text {
  return count === 1
    ? { en: "A convolution", ko: "합성곱층" }
    : { en: `${count} convolutions`, ko: `합성곱층 ${count}개` };
}

const howMany = [
  "",
  "a convolution",
  "two convolutions, one behind the other,",
  "three convolutions, one behind the other,",
] as const;

export function taskPhrase({ size, channels, wanted, budget }: Task, count: number): Text {
  const [from, to, most] = [
    mapPhrase(size, channels),
    mapPhrase(wanted.size, wanted.channels),
    numeral(budget),
  ];
  return {
    en: `Choose ${howMany[count] ?? ""} with square kernels, so that an input of ${from.en} becomes ${to.en}, with at most ${most} parameters, biases counted. No cell may be skipped: a kernel is at least as wide as its stride. Every design that keeps to this is right.`,
    ko: `${from.ko} 입력이 정사각형 커널을 쓰는 합성곱층 ${count}개를 지나 ${to.ko}이 되도록 설계하세요. 학습 파라미터는 편향까지 세어 ${most}개를 넘지 않아야 합니다. 건너뛰는 칸이 없도록 커널은 보폭보다 작지 않아야 합니다. 조건에 맞으면 어떤 설계든 정답입니다.`,
  };
}

export function designTable({ size, channels, wanted, budget }: Task, count: number): Picture {
  const open = (at: number): readonly Text[] => [
    { en: `convolution ${at + 1}`, ko: `합성곱층 ${at + 1}` },
    { en: "? kernels of ? × ?, stride ?, padding ?", ko: "? × ? 커널 ?개, 보폭(stride) ?, 패딩 ?" },
  ];
  return {
    kind: "table",
    columns: [
      { en: "Design", ko: "설계" },
      { en: "", ko: "" },
    ],
    rows: [
      [{ en: "input", ko: "입력" }, mapPhrase(size, channels)],
      ...Array.from({ length: count }, (_, at) => open(at)),
      [{ en: "output", ko: "출력" }, mapPhrase(wanted.size, wanted.channels)],
      [
        { en: "parameters", ko: "학습 파라미터" },
        { en: `at most ${numeral(budget)}`, ko: `${numeral(budget)}개 이하` },
      ],
    ],
  };
}

/** How one comes to a design, the calculation of one, how small it could be, and the design itself. */
export function designRemarks(task: Task, layers: readonly DesignedLayer[]): Remark[] {
  const strides = layers.map(({ stride }) => stride);
  const { arithmetic: written, steps } = recording();
  const outcome = outcomeOf(task, layers, written);
  return [
    {
      text: {
        en: "Begin with the strides: together they shrink the map by their product. A padding of half the kernel then keeps the division even.",
        ko: "보폭부터 정합니다. 맵은 보폭의 곱만큼 작아집니다. 커널의 절반만큼 패딩을 두면 크기가 그만큼 나누어집니다.",
      },
      formula: {
        left: "\\frac{H}{H_{\\text{out}}}",
        rule: layers.length === 1 ? "S" : strides.map((_, at) => `S_${at + 1}`).join(" \\cdot "),
        numbers: times(strides),
        result: String(strides.reduce((product, stride) => product * stride, 1)),
      },
    },
    ...byLayer(steps.filter(layers.length === 1 ? isToldOfOne : isTold), layers.length),
    ...[
      ...smallestRemark(task, layers.length),
      { text: designText(layers, outcome?.total ?? 0) },
      ...layers.flatMap((layer, at) =>
        settings.map((setting) => valueRemark(setting, layer[setting], at, layers.length)),
      ),
    ].map((remark) => (layers.length === 1 ? remark : { ...remark, of: designLabel(layers.length) })),
  ];
}

export function layerLabel(at: number): Text {
  return { en: `Layer ${at + 1}`, ko: `${at + 1}층` };
}

/** Of several layers each has its name above its steps; its parameters are its last one. */
function byLayer(steps: readonly RecordedStep[], count: number): Remark[] {
  let at = 0;
  return steps.map((step) => {
    const of = step.name === "total" ? designLabel(count) : layerLabel(at);
    if (step.name === "convolutionParameters") at += 1;
    return {
      text: { en: sentenceOf(step, "en"), ko: sentenceOf(step, "ko") },
      formula: formulaOf(step),
      ...(count > 1 && { of }),
    };
  });
}

const settings = ["kernel", "stride", "padding", "filters"] as const;

/** Of all steps those that tell sizes and counts: how a layer's weights are counted is another exercise. */
function isTold({ name }: RecordedStep): boolean {
  return name === "positions" || name === "convolutionParameters" || name === "total";
}

/** One layer has nothing to be added up. */
function isToldOfOne(step: RecordedStep): boolean {
  return isTold(step) && step.name !== "total";
}

const symbols: Readonly<Record<Setting, string>> = { kernel: "F", stride: "S", padding: "P", filters: "C" };

function valueRemark(setting: Setting, value: number, at: number, count: number): Remark {
  const left = count === 1 ? symbols[setting] : `${symbols[setting]}_${at + 1}`;
  return {
    text: settingField(setting, at, count).label,
    formula: { left, rule: tex(value), result: tex(value) },
  };
}

function smallestRemark(task: Task, count: number): Remark[] {
  const smallest = smallestDesign(task, count);
  if (!smallest) return [];
  const [layers, total, most] = [layerTexts(smallest.layers), numeral(smallest.cost), SMALLEST.kernel];
  return [
    {
      text: {
        en: `As a stretch: with kernels of up to ${most} × ${most} the fewest parameters are ${total}: ${layers.en}.`,
        ko: `더 해 보기: ${most} × ${most} 이하의 커널로는 ${total}개가 가장 적은 파라미터 수입니다. ${layers.ko}.`,
      },
    },
  ];
}

function designText(layers: readonly DesignedLayer[], total: number | bigint): Text {
  const { en, ko } = layerTexts(layers);
  return {
    en: `One design that keeps to it: ${en}, with ${numeral(total)} parameters.`,
    ko: `조건에 맞는 설계 하나: ${ko}. 학습 파라미터는 ${numeral(total)}개입니다.`,
  };
}

function layerTexts(layers: readonly DesignedLayer[]): Text {
  const en = layers.map(
    ({ kernel, stride, padding, filters }) =>
      `kernel ${kernel} × ${kernel}, stride ${stride}, padding ${padding}, ${numeral(filters)} ${filters === 1 ? "filter" : "filters"}`,
  );
  const ko = layers.map(
    ({ kernel, stride, padding, filters }) =>
      `커널 ${kernel} × ${kernel}, 보폭 ${stride}, 패딩 ${padding}, 필터 ${numeral(filters)}개`,
  );
  return { en: en.join("; "), ko: ko.join("; ") };
}
