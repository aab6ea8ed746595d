import type { LayerSettings } from "@stride/cnn";

type SettingName = "outChannels" | "kernelSize" | "stride" | "padding" | "outFeatures";

interface NumberSetting {
  readonly name: SettingName;
  readonly least: number;
  readonly first: number;
}

interface Form {
  readonly numbers: readonly NumberSetting[];
  settings(of: (name: SettingName) => number): LayerSettings;
}

const window = (stride: number): readonly NumberSetting[] => [
  { name: "kernelSize", least: 1, first: stride === 1 ? 3 : 2 },
  { name: "stride", least: 1, first: stride },
  { name: "padding", least: 0, first: 0 },
];

/** The layers that a list is made of, with what can be set of each; all else has its default. */
export const layerForms = {
  conv2d: {
    numbers: [{ name: "outChannels", least: 1, first: 8 }, ...window(1)],
    settings: (of) => ({
      type: "conv2d",
      outChannels: of("outChannels"),
      kernelSize: of("kernelSize"),
      stride: of("stride"),
      padding: of("padding"),
    }),
  },
  "max-pool2d": {
    numbers: window(2),
    settings: (of) => ({
      type: "max-pool2d",
      kernelSize: of("kernelSize"),
      stride: of("stride"),
      padding: of("padding"),
    }),
  },
  "avg-pool2d": {
    numbers: window(2),
    settings: (of) => ({
      type: "avg-pool2d",
      kernelSize: of("kernelSize"),
      stride: of("stride"),
      padding: of("padding"),
    }),
  },
  "global-avg-pool2d": { numbers: [], settings: () => ({ type: "global-avg-pool2d" }) },
  "batch-norm2d": { numbers: [], settings: () => ({ type: "batch-norm2d" }) },
  activation: { numbers: [], settings: () => ({ type: "activation", function: "relu" }) },
  dropout: { numbers: [], settings: () => ({ type: "dropout" }) },
  flatten: { numbers: [], settings: () => ({ type: "flatten" }) },
  linear: {
    numbers: [{ name: "outFeatures", least: 1, first: 10 }],
    settings: (of) => ({ type: "linear", outFeatures: of("outFeatures") }),
  },
} as const satisfies Readonly<Record<string, Form>>;

export type LayerType = keyof typeof layerForms;

/** A layer as it stands in its boxes. */
export interface LayerForm {
  readonly type: LayerType;
  readonly numbers: Readonly<Partial<Record<SettingName, number>>>;
}

export function newLayer(type: LayerType): LayerForm {
  return { type, numbers: Object.fromEntries(formOf(type).numbers.map(({ name, first }) => [name, first])) };
}

export function layerOf({ type, numbers }: LayerForm): LayerSettings {
  return formOf(type).settings((name) => numbers[name] ?? 1);
}

function formOf(type: LayerType): Form {
  return layerForms[type];
}
