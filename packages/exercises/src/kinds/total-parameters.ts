import {
  type Arithmetic,
  arithmetic,
  containerCounts,
  type Count,
  networkSchema,
  type ParameterCount,
  summarize,
  summarizeBound,
} from "@stride/cnn";
import { z } from "zod";
import type { Answer } from "../answer.ts";
import { byArithmetic } from "../by-arithmetic.ts";
import { type Begin, defineExercise, type Remark } from "../define-exercise.ts";
import type { Features } from "../difficulty.ts";
import type { ChoiceField, NumberField } from "../field.ts";
import type { Text } from "../locale.ts";
import type { MisconceptionId } from "../misconceptions/index.ts";
import { allOf, boundNetwork, mostOf, parametersByCall } from "../network-parameters.ts";
import { numeral } from "../numerals.ts";
import type { Picture } from "../picture.ts";
import { drawNetwork } from "./total-parameters-draw.ts";
import { numberForm, parametersLabel } from "../wording/input.ts";
import { blockTable, summaryText } from "../wording/block-table.ts";
import { isChain, networkFacts, nodeHeading, nodeLabel } from "../wording/network.ts";

const given = z.strictObject({
  network: networkSchema,
  counting: z.enum(["pytorch", "keras"]),
  layout: z.enum(["channels-first", "channels-last"]),
  /** The summary of a framework's tool is shown, with every count: the adding up is left. */
  summary: z.boolean().optional(),
});

type Given = z.output<typeof given>;

/** A choice of more layers than these can't be seen over. */
const MOST_LAYERS = 120;

const features: Features = {
  1: [
    { en: "two convolutions and a pooling, with bias", ko: "편향이 있는 합성곱 둘과 풀링 하나" },
    { en: "at most 16 filters", ko: "필터 16개까지" },
  ],
  2: [
    { en: "two blocks and a dense layer behind a flatten", ko: "블록 둘과 펼친 뒤의 완전연결층" },
    { en: "with or without bias", ko: "편향이 있거나 없음" },
  ],
  3: [
    { en: "three blocks and two dense layers", ko: "블록 셋과 완전연결층 둘" },
    { en: "padding and strides that don’t divide", ko: "패딩과 나누어떨어지지 않는 보폭" },
  ],
  4: [
    { en: "batch norms, counted as Keras or PyTorch does", ko: "Keras나 PyTorch 방식으로 세는 배치 정규화" },
    { en: "trained parameters apart from all", ko: "학습하는 파라미터와 전체를 따로" },
  ],
  5: [
    { en: "frozen layers", ko: "동결한 층" },
    { en: "a layer that is used twice", ko: "두 번 쓰는 층" },
    { en: "batch norms", ko: "배치 정규화" },
    { en: "a summary with rows for blocks", ko: "블록의 행이 있는 요약표" },
  ],
};

/** A network's parameters, and the layer in which most of them sit. */
export const totalParameters = defineExercise({
  id: "total-parameters",
  title: { en: "Total parameters", ko: "전체 파라미터 수" },
  features,
  given,
  draw: drawNetwork,

  fromNetwork(network, { layout }) {
    if (network.nodes.length > MOST_LAYERS || !summarize(network).ok) return undefined;
    const counting: Given["counting"] = layout === "channels-last" ? "keras" : "pytorch";
    return { network: networkSchema.parse(network), layout, counting };
  },

  skill: () => "whole-networks",

  convention({ network: { nodes }, counting, layout }) {
    const { withBias, without } = networkFacts(nodes);
    const bias = without.length === 0 ? "counted" : withBias.length === 0 ? "left-out" : undefined;
    return { layout, bias, counting };
  },

  picture(exercise) {
    const { network } = exercise;
    const [input] = network.inputs;
    if (exercise.summary) return summaryTable(exercise);
    if (!input || !isChain(network)) return { kind: "graph", network };
    return { kind: "sequence", input: input.shape, layers: network.nodes.map(({ layer }) => layer) };
  },

  prompt(exercise) {
    const { text } = networkFacts(exercise.network.nodes);
    const [en, ko] = isTold(exercise)
      ? [
          "How many parameters does this network train, how many has it in all (trained or not), and which layer has most of them?",
          "이 네트워크가 학습하는 파라미터 수와 (학습하지 않는 것까지) 전체 파라미터 수를 구하고, 파라미터가 가장 많은 층을 고르세요.",
        ]
      : [
          "How many parameters does this network learn in all, and which layer has most of them?",
          "이 네트워크의 학습 파라미터 수를 모두 더하고, 파라미터가 가장 많은 층을 고르세요.",
        ];
    const said = [...(exercise.summary ? [summaryText] : []), { en, ko }, ...text];
    return { en: said.map((one) => one.en).join(" "), ko: said.map((one) => one.ko).join(" ") };
  },

  parts(exercise) {
    const { network, counting } = exercise;
    const bound = boundNetwork(network);
    const labels = new Map(network.nodes.map((node) => [node.name, nodeHeading(node)]));
    const callsOf = (a: Arithmetic, begin?: (name: string) => void) =>
      bound ? parametersByCall(bound, counting, a, begin) : [];
    const counts = byArithmetic((a) => callsOf(a));
    const namedCalls = (a: Arithmetic, begin: Begin) => {
      const calls = callsOf(a, (name) => begin(labels.get(name) ?? wholeLabel));
      begin(wholeLabel);
      return calls;
    };
    const addedUp = (calls: readonly ParameterCount[], a: Arithmetic): Answer => {
      const rows = calls.map((call, at) => ({ name: network.nodes[at]?.name ?? "", ...call }));
      const totalOf = (count: (row: ParameterCount) => Count) =>
        a.total({ counts: rows.map(count), containers: containerCounts(rows, count) });
      const trained = totalOf((row) => row.trainable);
      const isKept = rows.some(({ nonTrainable }) => nonTrainable > 0);
      const all = isTold(exercise)
        ? a.allParameters({
            trainable: trained,
            nonTrainable: isKept ? totalOf((row) => row.nonTrainable) : 0,
          })
        : trained;
      return { trainable: [trained], total: [all], most: mostOf(calls.map(allOf)).slice(0, 1) };
    };
    return [
      {
        label: wholeLabel,
        settings: { en: "", ko: "" },
        fields: [...(isTold(exercise) ? [trainable, total] : [learned]), mostField(exercise)],
        possible: () => bound !== undefined && summarizeBound(bound).ok,
        solve: (a) => addedUp(counts(a), a),
        working(a, _, begin) {
          addedUp(namedCalls(a, begin), a);
        },
        remarks: (): readonly Remark[] => [mostRemark(network.nodes, counts(arithmetic).map(allOf))],
        accepts({ most }, _, a): Readonly<Record<string, boolean>> {
          const place = Number(most?.[0] ?? -1);
          return place < 0 ? {} : { most: mostOf(counts(a).map(allOf)).includes(place) };
        },
        /** Who points at a layer has counted all of them. */
        retrace({ id, values }, _, a, begin) {
          const believed = addedUp(namedCalls(a, begin), a);
          const truth = addedUp(counts(arithmetic), arithmetic);
          const [answered, correct] =
            id === "most" ? [believed["total"], truth["total"]] : [values[id], truth[id]];
          return { answered: numeral(answered?.[0] ?? 0), correct: numeral(correct?.[0] ?? 0) };
        },
      },
    ];
  },

  targets({ network: { nodes }, summary }) {
    const has = (type: string) => nodes.some(({ layer }) => layer.type.startsWith(type));
    const { without } = networkFacts(nodes);
    const fitting: readonly (readonly [boolean, MisconceptionId])[] = [
      [summary === true, "counts-container-and-children"],
      [nodes.some(({ shares }) => shares !== undefined), "counts-shared-layer-per-use"],
      [nodes.some(({ frozen }) => frozen === true), "leaves-out-frozen"],
      [has("batch-norm"), "miscounts-batch-norm"],
      [has("flatten"), "flatten-forgets-an-axis"],
      [without.length === 0, "forgets-bias"],
      [has("max-pool"), "pooling-has-weights"],
      [true, "forgets-input-channels"],
    ];
    return fitting
      .filter(([fits]) => fits)
      .map(([, id]) => id)
      .slice(0, 3);
  },
});

/** Every layer's count under its block's, as if nothing were shared: a second call has the count of the first. */
function summaryTable({ network, counting, layout }: Given): Picture {
  const bound = boundNetwork(network);
  const table = bound && summarizeBound(bound);
  const calls = bound && parametersByCall(bound, counting, arithmetic);
  const nodeAt = (wanted: string) => network.nodes.findIndex(({ name }) => name === wanted);
  return blockTable(
    network.nodes.map(({ name, layer, shares }, at) => ({
      ...{ name, layer },
      output: table?.ok ? table.value.rows[at]?.output : undefined,
      own: allOf(calls?.[at] ?? nothing),
      shown: allOf(calls?.[shares === undefined ? at : nodeAt(shares)] ?? nothing),
    })),
    layout,
  );
}

const wholeLabel: Text = { en: "The network", ko: "네트워크 전체" };

const nothing = { trainable: 0, nonTrainable: 0 };

/** Whether there is something to be told apart: what is trained and what isn't. */
function isTold({ network: { nodes }, counting }: Given): boolean {
  return nodes.some(
    ({ frozen, layer }) => frozen === true || (counting === "keras" && layer.type.startsWith("batch-norm")),
  );
}

/** All layers are offered, in the order in which they are written. */
function mostField({ network: { nodes } }: Given): ChoiceField {
  return {
    id: "most",
    type: "choice",
    label: { en: "Most of them are in", ko: "파라미터가 가장 많은 층" },
    form: { en: "one of the layers", ko: "층 하나" },
    options: nodes.map(({ name, layer }, at) => ({ id: `layer${at + 1}`, label: nodeLabel(name, layer) })),
  };
}

function mostRemark(nodes: Given["network"]["nodes"], counts: readonly Count[]): Remark {
  const [place = 0] = mostOf(counts);
  const node = nodes[place];
  const label = node ? nodeLabel(node.name, node.layer) : { en: "", ko: "" };
  const count = numeral(counts[place] ?? 0);
  return {
    text: {
      en: `Most of them are in “${label.en}”: ${count}.`,
      ko: `가장 많은 층은 “${label.ko}”: ${count}개입니다.`,
    },
  };
}

const learned: NumberField = { id: "total", type: "number", label: parametersLabel, form: numberForm };

const trainable: NumberField = {
  id: "trainable",
  type: "number",
  label: { en: "Trained parameters", ko: "학습하는 파라미터 수" },
  form: numberForm,
};

const total: NumberField = {
  id: "total",
  type: "number",
  label: { en: "All parameters, trained or not", ko: "전체 파라미터 수" },
  form: numberForm,
};
