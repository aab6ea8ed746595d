import type { AxisEnd, NumberField } from "../field.ts";
import { numberForm } from "./input.ts";

const size: NumberField = {
  id: "size",
  type: "number",
  unit: "cells",
  label: { en: "Receptive field (cells)", ko: "수용 영역(칸)" },
  form: numberForm,
};

const jump: NumberField = {
  id: "jump",
  type: "number",
  unit: "cells",
  label: { en: "Jump (cells)", ko: "점프(칸)" },
  form: numberForm,
};

const first: NumberField = {
  id: "first",
  type: "number",
  signed: true,
  label: { en: "First cell", ko: "첫 칸" },
  form: {
    en: "counted from 0; negative in the padding before the input",
    ko: "0번부터, 입력 앞 패딩은 음수",
  },
};

const last: NumberField = {
  id: "last",
  type: "number",
  signed: true,
  label: { en: "Last cell", ko: "마지막 칸" },
  form: { en: "counted from 0", ko: "0번부터" },
};

/** The boxes for what one unit sees; the cells too, where they can be marked on an axis. */
export function fieldFields(axis?: Omit<AxisEnd, "end">): readonly NumberField[] {
  if (!axis) return [size, jump];
  return [
    size,
    jump,
    { ...first, marks: { ...axis, end: "first" } },
    { ...last, marks: { ...axis, end: "last" } },
  ];
}
