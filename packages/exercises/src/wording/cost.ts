import { type Count, type Layer, type Shape } from "@stride/cnn";
import type { Asked } from "../costs.ts";
import type { Remark } from "../define-exercise.ts";
import type { NumberField } from "../field.ts";
import type { Text } from "../locale.ts";
import { numeral } from "../numerals.ts";
import { inputPhrase, numberForm } from "./input.ts";
import { layerPhrase } from "./layer.ts";

const names: Readonly<Record<Asked, Text>> = {
  macs: { en: "Operations", ko: "연산량" },
  flops: { en: "Operations", ko: "연산량" },
  activationMemory: { en: "Activations", ko: "활성값" },
  parameterMemory: { en: "Parameters", ko: "파라미터" },
};

/** What something asked is about. */
export function costName(one: Asked): Text {
  return names[one];
}

const labels: Readonly<Record<Asked, (memory: Text) => Text>> = {
  macs: () => ({ en: "Multiply-adds (MACs)", ko: "곱셈-누산(MAC) 수" }),
  flops: () => ({ en: "Operations (FLOPs)", ko: "연산량(FLOP)" }),
  activationMemory: ({ en, ko }) => ({
    en: `Memory of the activations (${en})`,
    ko: `활성값 메모리(${ko})`,
  }),
  parameterMemory: ({ en, ko }) => ({
    en: `Memory of the parameters (${en})`,
    ko: `파라미터 메모리(${ko})`,
  }),
};

/** The box of something asked, with its unit in the label. */
export function costField(id: Asked, kibibytes: boolean): NumberField {
  const memory = kibibytes ? "KiB" : "bytes";
  const unit = id === "macs" ? "MACs" : id === "flops" ? "FLOPs" : memory;
  const label = labels[id]({ en: memory, ko: kibibytes ? memory : "바이트" });
  return { id, type: "number", unit, label, form: numberForm };
}

/** Bytes in KiB: a fraction where they aren't whole ones. */
export function inKibibytes(bytes: Count): Count {
  return typeof bytes === "number" ? bytes / 1024 : Number(bytes) / 1024;
}

export function kibibytesRemark(kibibytes: Count): Remark {
  return {
    text: { en: "A KiB is 1,024 bytes.", ko: "1 KiB는 1,024바이트입니다." },
    formula: {
      left: "N_{\\text{KiB}}",
      rule: "\\frac{N_{\\text{bytes}}}{1{,}024}",
      result: numeral(kibibytes).replaceAll(",", "{,}"),
    },
  };
}

export const biasSumsCounted: Text = {
  en: "Adding a bias is counted here, too; asked is without it.",
  ko: "편향을 더하는 연산까지 센 값입니다. 여기서는 세지 않습니다.",
};

interface Asking {
  readonly input: Shape;
  readonly layers: readonly Layer[];
  readonly batch?: number | undefined;
  readonly asks: readonly Asked[];
}

/** What goes through what, for how many examples, and what is left out of the count. */
export function costPrompt({ input, layers, batch, asks }: Asking): Text {
  const [first] = layers;
  const only = layers.length === 1 ? first : undefined;
  const [from, through] = [sourcePhrase(input), only ? layerPhrase(only) : network];
  const biased = layers.some((layer) => "bias" in layer && layer.bias);
  const left = asks.some((one) => one === "macs" || one === "flops") && biased;
  const summed = asks.includes("activationMemory") && !only;
  const en = [
    `${from.en} passes through ${through.en}, ${biased ? "with" : "without"} bias${batch === undefined ? "" : `, in batches of ${batch}`}.`,
    `What does ${only ? "the layer" : "it"} cost ${batch === undefined ? "for one example" : "for the whole batch"}?`,
    ...(left ? ["Adding the bias isn’t counted as an operation."] : []),
    ...(summed ? ["The activations are the outputs of all layers."] : []),
  ];
  const ko = [
    `${from.ko}이 ${through.ko}${only ? "을" : "를"} 지납니다(편향 ${biased ? "있음" : "없음"}${batch === undefined ? "" : `, 배치 크기 ${batch}`}).`,
    `${batch === undefined ? "예제 하나" : "배치 전체"}에 드는 비용을 구하세요.`,
    ...(left ? ["편향을 더하는 연산은 세지 않습니다."] : []),
    ...(summed ? ["활성값은 모든 층의 출력입니다."] : []),
  ];
  return { en: en.join(" "), ko: ko.join(" ") };
}

const network: Text = { en: "this network", ko: "이 네트워크" };

/** Vectors that stand behind one another are told with how many they are. */
function sourcePhrase(input: Shape): Text {
  if (input.kind !== "vector" || input.leading.length === 0) return inputPhrase(input);
  const count = numeral(input.leading.reduce((all, length) => all * length, 1));
  const features = numeral(input.features);
  return {
    en: `An input of ${count} vectors of ${features} features each`,
    ko: `특징 ${features}개짜리 벡터 ${count}개로 된 입력`,
  };
}
