import type { ChoiceField, NumberField } from "../field.ts";
import type { Text } from "../locale.ts";
import { numberForm, parametersLabel } from "./input.ts";

const names = {
  designA: { en: "Design A", ko: "설계 A" },
  designB: { en: "Design B", ko: "설계 B" },
} as const;

export function designName(id: keyof typeof names): Text {
  return names[id];
}

export function countField(id: keyof typeof names): NumberField {
  return { id, type: "number", label: parametersLabel, form: numberForm };
}

export const differenceField: NumberField = {
  id: "difference",
  type: "number",
  label: { en: "Difference", ko: "차이" },
  form: { en: "the larger less the smaller", ko: "큰 수에서 작은 수를 뺀 값" },
};

export const timesField: NumberField = {
  id: "times",
  type: "number",
  unit: "×",
  decimals: 2,
  label: { en: "How many times as many (×)", ko: "몇 배(×)" },
  form: {
    en: "the larger by the smaller; two decimals where it isn’t whole",
    ko: "큰 수 ÷ 작은 수, 나누어떨어지지 않으면 소수 둘째 자리까지",
  },
};

export const cheaperField: ChoiceField = {
  id: "cheaper",
  type: "choice",
  label: { en: "Fewer parameters", ko: "파라미터가 적은 쪽" },
  form: { en: "one of the two", ko: "둘 중 하나" },
  options: [
    { id: "designA", label: names.designA },
    { id: "designB", label: names.designB },
  ],
};
