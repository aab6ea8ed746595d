import { arithmetic, type Layer, sequence, type Shape } from "@stride/cnn";
import { writeKeras, writeTorch } from "@stride/models";
import { type Framework, layouts } from "./framework.ts";
import { bound, written } from "./layer-calculation.ts";

/** A chain of layers as a framework's code; nothing if it can't be said there. */
export function snippet(framework: Framework, input: Shape, layers: readonly Layer[]): string | undefined {
  return shortSnippet(framework, input, layers) ?? longSnippet(framework, input, layers);
}

/** As a network of any layers is written, where they have no short form: with all features, and padding as a layer if need be. */
function longSnippet(framework: Framework, input: Shape, layers: readonly Layer[]): string | undefined {
  const source = writers[framework](sequence({ input, layers: [...layers] }));
  if (!source.ok) return undefined;
  if (framework === "keras") return source.value.text.trimEnd();
  const axes = written(input, layouts.pytorch, arithmetic).join(", ");
  const called = [`x = torch.zeros(1, ${axes})`, "y = model(x)"];
  return ["import torch", source.value.text.trimEnd(), ...called].join("\n");
}

const writers = { pytorch: writeTorch, keras: writeKeras };

/** Nothing if a layer of it isn't one line; what a dense layer reads is left for the reader to find. */
function shortSnippet(framework: Framework, input: Shape, layers: readonly Layer[]): string | undefined {
  let before = input;
  const lines: string[] = [];
  for (const layer of layers) {
    const calculation = bound(layer);
    const line =
      calculation.problem(before) || !isShort(layer) ? undefined : lineOf[framework](layer, before);
    if (line === undefined) return undefined;
    lines.push(`    ${line},`);
    before = calculation.outputShape(before);
  }
  const axes = written(input, layouts[framework], arithmetic).join(", ");
  return frames[framework](axes, lines).join("\n");
}

const frames: Readonly<Record<Framework, (axes: string, lines: readonly string[]) => string[]>> = {
  pytorch: (axes, lines) => [
    ...["import torch", "from torch import nn", "", "model = nn.Sequential("],
    ...[...lines, ")", `x = torch.zeros(1, ${axes})`, "y = model(x)"],
  ],
  keras: (axes, lines) => [
    ...["import keras", "from keras import layers", "", "model = keras.Sequential(["],
    ...[`    keras.Input(shape=(${axes})),`, ...lines, "])"],
  ],
};

const lineOf: Readonly<Record<Framework, (layer: Short, before: Shape) => string | undefined>> = {
  pytorch: torchLine,
  keras: kerasLine,
};

const short = [
  ...["conv2d", "depthwise-conv2d", "max-pool2d", "avg-pool2d"],
  ...["batch-norm2d", "activation", "dropout", "flatten", "linear"],
] as const;

type Short = Extract<Layer, { type: (typeof short)[number] }>;

/** The layers that are one line in both frameworks. */
function isShort(layer: Layer): layer is Short {
  return short.some((type) => type === layer.type);
}

/** A batch norm that scales, shifts and keeps its statistics. */
function isUsual({ affine, trackRunningStats }: Extract<Short, { type: "batch-norm2d" }>): boolean {
  return affine === true && trackRunningStats;
}

function channelsOf(shape: Shape): number {
  return shape.kind === "feature-map" ? shape.channels : 0;
}

function torchLine(layer: Short, before: Shape): string | undefined {
  const channels = channelsOf(before);
  switch (layer.type) {
    case "conv2d":
    case "depthwise-conv2d": {
      const depthwise = layer.type === "depthwise-conv2d";
      const out = depthwise ? channels * layer.multiplier : layer.outChannels;
      const groups = depthwise ? channels : layer.groups;
      const window = torchWindow(layer);
      if (!window) return undefined;
      const settings = [
        ...window,
        ...(groups > 1 ? [`groups=${groups}`] : []),
        ...(layer.bias ? [] : ["bias=False"]),
      ];
      return call("nn.Conv2d", [channels, out, `kernel_size=${pair(layer.kernelSize)}`, ...settings]);
    }
    case "max-pool2d":
    case "avg-pool2d": {
      const stride = pair(layer.stride) === pair(layer.kernelSize) ? [] : [`stride=${pair(layer.stride)}`];
      const others = torchWindow(layer)?.filter((setting) => !setting.startsWith("stride"));
      const name = layer.type === "max-pool2d" ? "nn.MaxPool2d" : "nn.AvgPool2d";
      const ceil = layer.ceilMode ? ["ceil_mode=True"] : [];
      return others && call(name, [pair(layer.kernelSize), ...stride, ...others, ...ceil]);
    }
    case "batch-norm2d":
      return isUsual(layer) && channels > 0 ? call("nn.BatchNorm2d", [channels]) : undefined;
    case "activation":
      return layer.function === "relu" ? "nn.ReLU()" : undefined;
    case "dropout":
      return call("nn.Dropout", [layer.p]);
    case "flatten":
      return "nn.Flatten()";
    case "linear":
      // The number of features that come in is what a reader has to find.
      return call("nn.LazyLinear", [layer.outFeatures, ...(layer.bias ? [] : ["bias=False"])]);
    default:
      return layer satisfies never;
  }
}

type Windowed = Extract<Layer, { type: "conv2d" | "depthwise-conv2d" | "max-pool2d" | "avg-pool2d" }>;

/** PyTorch pads both sides alike, and knows `same` for convolutions at stride 1 only. */
function torchPadding({ type, stride, padding }: Windowed): string | undefined {
  if (padding === "valid") return "0";
  if (padding === "same") return type.includes("conv") && pair(stride) === "1" ? '"same"' : undefined;
  if (padding === "causal" || padding.some(({ before, after }) => before !== after)) return undefined;
  return pair(padding.map(({ before }) => before));
}

function torchWindow(layer: Windowed): string[] | undefined {
  const padding = torchPadding(layer);
  if (padding === undefined) return undefined;
  return [
    ...(pair(layer.stride) === "1" ? [] : [`stride=${pair(layer.stride)}`]),
    ...(padding === "0" ? [] : [`padding=${padding}`]),
    ...(pair(layer.dilation) === "1" ? [] : [`dilation=${pair(layer.dilation)}`]),
  ];
}

function kerasLine(layer: Short): string | undefined {
  switch (layer.type) {
    case "conv2d":
    case "depthwise-conv2d": {
      const window = kerasWindow(layer);
      if (!window) return undefined;
      const bias = layer.bias ? [] : ["use_bias=False"];
      if (layer.type === "depthwise-conv2d") {
        const multiplier = layer.multiplier === 1 ? [] : [`depth_multiplier=${layer.multiplier}`];
        return call("layers.DepthwiseConv2D", [pair(layer.kernelSize), ...window, ...multiplier, ...bias]);
      }
      const groups = layer.groups === 1 ? [] : [`groups=${layer.groups}`];
      return call("layers.Conv2D", [
        layer.outChannels,
        pair(layer.kernelSize),
        ...window,
        ...groups,
        ...bias,
      ]);
    }
    case "max-pool2d":
    case "avg-pool2d": {
      const window = layer.ceilMode ? undefined : kerasWindow(layer);
      const stride = pair(layer.stride) === pair(layer.kernelSize) ? [] : [`strides=${pair(layer.stride)}`];
      const name = layer.type === "max-pool2d" ? "layers.MaxPooling2D" : "layers.AveragePooling2D";
      return (
        window &&
        call(name, [pair(layer.kernelSize), ...stride, ...window.filter((one) => !one.startsWith("strides"))])
      );
    }
    case "batch-norm2d":
      return isUsual(layer) ? "layers.BatchNormalization()" : undefined;
    case "activation":
      return layer.function === "relu" ? "layers.ReLU()" : undefined;
    case "dropout":
      return call("layers.Dropout", [layer.p]);
    case "flatten":
      return "layers.Flatten()";
    case "linear":
      return call("layers.Dense", [layer.outFeatures, ...(layer.bias ? [] : ["use_bias=False"])]);
    default:
      return layer satisfies never;
  }
}

/** Keras knows no padding in cells. */
function kerasWindow({ stride, padding, dilation }: Windowed): string[] | undefined {
  const isNone =
    padding === "valid" ||
    (typeof padding === "object" && padding.every(({ before, after }) => before + after === 0));
  if (!isNone && padding !== "same") return undefined;
  return [
    ...(pair(stride) === "1" ? [] : [`strides=${pair(stride)}`]),
    ...(isNone ? [] : ['padding="same"']),
    ...(pair(dilation) === "1" ? [] : [`dilation_rate=${pair(dilation)}`]),
  ];
}

function call(name: string, settings: readonly (string | number)[]): string {
  return `${name}(${settings.join(", ")})`;
}

/** `3`, or `(3, 5)` where the axes differ. */
function pair(lengths: readonly number[]): string {
  return new Set(lengths).size === 1 ? String(lengths[0]) : `(${lengths.join(", ")})`;
}
