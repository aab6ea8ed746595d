import { axesOf, layerSchema } from "@stride/cnn";
import type { Remark } from "../define-exercise.ts";
import type { Option } from "../field.ts";
import {
  type Line,
  type Misfit,
  type Repair,
  type RepairSetting,
  settingsOf,
  type Station,
} from "../kinds/repair.ts";
import type { Text } from "../locale.ts";
import { dimensions, numeral, numeralWith } from "../numerals.ts";
import type { Picture } from "../picture.ts";
import { tex } from "../steps/formulas/tex.ts";
import { layerName, layerSettings } from "./layer.ts";
import { nameWith, settingName } from "./missing.ts";
import { nodeHeading } from "./network.ts";

const names: Readonly<Record<RepairSetting, Text>> = {
  kernel: settingName.kernel,
  stride: settingName.stride,
  padding: settingName.padding,
  filters: { en: "number of filters", ko: "필터 수" },
  groups: { en: "number of groups", ko: "그룹 수" },
  features: { en: "input features (in_features)", ko: "입력 특징 수(in_features)" },
};

const symbols: Readonly<Record<RepairSetting, string>> = {
  kernel: "F",
  stride: "S",
  padding: "P",
  filters: "C_{\\text{out}}",
  groups: "G",
  features: "N_{\\text{features}}",
};

export const misfitLabel: Text = { en: "First layer that doesn’t fit", ko: "처음으로 맞지 않는 층" };
export const repairLabel: Text = { en: "Setting to change", ko: "바꿀 설정" };
export const valueLabel: Text = { en: "Its new value", ko: "새 값" };
export const nameForm: Text = { en: "its name", ko: "층 이름" };
export const settingForm: Text = { en: "a layer and one of its settings", ko: "층과 그 설정 하나" };
export const valueForm: Text = {
  en: "one number, the same along both axes",
  ko: "수 하나 (두 축에 같은 값)",
};

export function brokenPrompt({ stations }: Line): Text {
  const dense = stations.filter(({ features }) => features !== undefined);
  const en = dense.map(
    ({ name, features = 0 }) => `The dense layer ${name} was written for ${numeral(features)} features.`,
  );
  const ko = dense.map(
    ({ name, features = 0 }) =>
      `완전연결층 ${name}의 in_features는 ${numeralWith(features, "으로/로")} 되어 있습니다.`,
  );
  return {
    en: [
      "This network can’t be calculated: somewhere a layer doesn’t fit what it is given.",
      ...en,
      "In the order of the table, which is the first layer that doesn’t fit, and which one setting can be changed so that the whole network works? Every change that does it is right.",
    ].join(" "),
    ko: [
      "이 네트워크는 계산할 수 없습니다. 받은 입력과 맞지 않는 층이 있습니다.",
      ...ko,
      "표의 순서에서 처음으로 맞지 않는 층은 어느 것이고, 어떤 설정 하나를 바꾸면 네트워크 전체가 계산될까요? 계산되기만 하면 모두 정답입니다.",
    ].join(" "),
  };
}

/** The network, a layer a row. */
export function lineTable({ input, stations }: Line): Picture {
  return {
    kind: "table",
    columns: [
      { en: "Name", ko: "이름" },
      { en: "Layer", ko: "층" },
      { en: "Reads", ko: "입력" },
      { en: "Settings", ko: "설정" },
    ],
    rows: [
      [both("input"), { en: "input", ko: "입력" }, both(""), shapeText(axesOf(input))],
      ...stations.map((station) => [
        both(station.name),
        layerName(layerSchema.parse(station.layer)),
        both(station.from.join(", ")),
        stationSettings(station),
      ]),
    ],
  };
}

function shapeText(axes: readonly number[]): Text {
  return both(dimensions(axes));
}

function stationSettings({ layer, features }: Station): Text {
  const { en, ko } = layerSettings(layerSchema.parse(layer));
  if (features === undefined) return { en, ko };
  const written = numeral(features);
  return { en: `${written} features in, ${en}`, ko: `입력 특징 ${written}개, ${ko}` };
}

function both(text: string): Text {
  return { en: text, ko: text };
}

export function misfitOptions({ stations }: Line): readonly Option[] {
  return stations.map((station) => ({ id: station.name, label: nodeHeading(station) }));
}

export interface RepairOption extends Option {
  readonly repair: Omit<Repair, "value">;
}

export function repairOptions({ stations }: Line): readonly RepairOption[] {
  return stations.flatMap((station) =>
    settingsOf(station).map(({ setting, value }) => {
      const label = {
        en: `${names[setting].en}, now ${numeral(value)}`,
        ko: `${names[setting].ko} (현재 ${numeral(value)})`,
      };
      return {
        id: `${station.name}-${setting}`,
        label: { en: `${station.name}: ${label.en}`, ko: `${station.name}: ${label.ko}` },
        under: { heading: { en: station.name, ko: station.name }, label },
        repair: { name: station.name, setting },
      };
    }),
  );
}

/** What the solution ends with: where it doesn't fit, and a change with which it does. */
export function repairRemarks({ stations }: Line, { name, inputs }: Misfit, repair: Repair): Remark[] {
  const misfit = stations.find((station) => station.name === name);
  const changed = stations.find((station) => station.name === repair.name);
  const before = changed && settingsOf(changed).find(({ setting }) => setting === repair.setting)?.value;
  const got = inputs.map((shape) => dimensions(axesOf(shape)));
  return [
    { text: misfitText(name, misfit, got) },
    {
      text: {
        en: `One change that mends it: the ${names[repair.setting].en} of ${repair.name} from ${numeral(before ?? 0)} to ${numeral(repair.value)}.`,
        ko: `고치는 방법 하나: ${repair.name}의 ${nameWith(names[repair.setting].ko, "을/를")} ${numeral(before ?? 0)}에서 ${numeralWith(repair.value, "으로/로")} 바꿉니다.`,
      },
      formula: { left: symbols[repair.setting], rule: tex(repair.value), result: tex(repair.value) },
    },
  ];
}

function misfitText(name: string, misfit: Station | undefined, got: readonly string[]): Text {
  if (misfit?.features !== undefined) {
    const written = numeral(misfit.features);
    return {
      en: `${name} gets ${got.join(", ")} features and was written for ${written}.`,
      ko: `${name}에는 특징 ${got.join(", ")}개가 들어오는데 ${written}개를 받도록 되어 있습니다.`,
    };
  }
  if (got.length > 1) {
    return {
      en: `${name} gets ${got.join(" and ")}, channels last. These don’t fit together.`,
      ko: `${name}에는 ${got.join(", ")}(채널이 마지막)이 들어오는데 서로 맞지 않습니다.`,
    };
  }
  return {
    en: `${name} gets ${got.join("")}, channels last, which its settings don’t allow.`,
    ko: `${name}에는 ${got.join("")}(채널이 마지막)이 들어오는데 설정과 맞지 않습니다.`,
  };
}
