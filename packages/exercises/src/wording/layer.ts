import type { Layer } from "@stride/cnn";
import type { Text } from "../locale.ts";
import { dimensions, numeral } from "../numerals.ts";

/** What a layer is called. */
export function layerName(layer: Layer): Text {
  switch (layer.type) {
    case "conv1d":
    case "conv2d":
    case "conv3d":
      return { en: "conv", ko: "합성곱" };
    case "depthwise-conv1d":
    case "depthwise-conv2d":
    case "depthwise-conv3d":
      return { en: "depthwise conv", ko: "깊이별 합성곱" };
    case "separable-conv1d":
    case "separable-conv2d":
      return { en: "separable conv", ko: "분리형 합성곱" };
    case "conv-transpose1d":
    case "conv-transpose2d":
    case "conv-transpose3d":
      return { en: "transposed conv", ko: "전치 합성곱" };
    case "max-pool1d":
    case "max-pool2d":
    case "max-pool3d":
      return { en: "max pool", ko: "최대 풀링" };
    case "avg-pool1d":
    case "avg-pool2d":
    case "avg-pool3d":
      return { en: "average pool", ko: "평균 풀링" };
    case "lp-pool1d":
    case "lp-pool2d":
    case "lp-pool3d":
      return { en: "LP pool", ko: "LP 풀링" };
    case "global-avg-pool1d":
    case "global-avg-pool2d":
    case "global-avg-pool3d":
      return { en: "global average pool", ko: "전역 평균 풀링" };
    case "global-max-pool1d":
    case "global-max-pool2d":
    case "global-max-pool3d":
      return { en: "global max pool", ko: "전역 최대 풀링" };
    case "adaptive-avg-pool1d":
    case "adaptive-avg-pool2d":
    case "adaptive-avg-pool3d":
      return { en: "adaptive average pool", ko: "적응형 평균 풀링" };
    case "adaptive-max-pool1d":
    case "adaptive-max-pool2d":
    case "adaptive-max-pool3d":
      return { en: "adaptive max pool", ko: "적응형 최대 풀링" };
    case "batch-norm1d":
    case "batch-norm2d":
    case "batch-norm3d":
      return { en: "batch norm", ko: "배치 정규화" };
    case "layer-norm":
      return { en: "layer norm", ko: "층 정규화" };
    case "group-norm":
      return { en: "group norm", ko: "그룹 정규화" };
    case "instance-norm":
      return { en: "instance norm", ko: "인스턴스 정규화" };
    case "local-response-norm":
      return { en: "local response norm", ko: "국소 반응 정규화" };
    case "scale":
      return { en: "scale", ko: "스케일(scale)" };
    case "normalization":
      return { en: "normalization", ko: "정규화" };
    case "activation":
      return { en: layer.function, ko: `${layer.function} 활성화` };
    case "prelu":
      return { en: "PReLU", ko: "PReLU" };
    case "dropout":
      return { en: "dropout", ko: "드롭아웃" };
    case "flatten":
      return { en: "flatten", ko: "펼치기(flatten)" };
    case "reshape":
      return { en: "reshape", ko: "모양 바꾸기(reshape)" };
    case "permute":
      return { en: "permute", ko: "축 바꾸기(permute)" };
    case "unfold":
      return { en: "unfold", ko: "창 펼치기(unfold)" };
    case "pad":
      return { en: "padding", ko: "패딩" };
    case "crop":
      return { en: "cropping", ko: "자르기" };
    case "upsample":
      return { en: "upsampling", ko: "업샘플링" };
    case "pixel-shuffle":
      return { en: "pixel shuffle", ko: "픽셀 셔플" };
    case "pixel-unshuffle":
      return { en: "pixel unshuffle", ko: "픽셀 언셔플" };
    case "channel-shuffle":
      return { en: "channel shuffle", ko: "채널 셔플" };
    case "slice-channels":
      return { en: "channel slice", ko: "채널 나누기" };
    case "merge":
      return mergeNames[layer.operation];
    case "concatenate":
      return { en: "concatenate", ko: "이어 붙이기" };
    case "linear":
      return { en: "dense", ko: "완전연결" };
    default:
      return layer satisfies never;
  }
}

const mergeNames: Readonly<Record<Extract<Layer, { type: "merge" }>["operation"], Text>> = {
  add: { en: "add", ko: "더하기" },
  subtract: { en: "subtract", ko: "빼기" },
  multiply: { en: "multiply", ko: "곱하기" },
  divide: { en: "divide", ko: "나누기" },
  average: { en: "average", ko: "평균" },
  maximum: { en: "maximum", ko: "최댓값" },
  minimum: { en: "minimum", ko: "최솟값" },
};

/** A layer as it stands in a sentence, with its settings. */
export function layerPhrase(layer: Layer): Text {
  if (layer.type === "linear") {
    const units = numeral(layer.outFeatures);
    return { en: `a dense layer of ${units} units`, ko: `유닛 ${units}개인 완전연결층` };
  }
  const name = layerName(layer);
  if (layer.type === "upsample") {
    const { en, ko } = layerSettings(layer);
    return { en: `an upsampling ${en}`, ko: `${ko}인 업샘플링층` };
  }
  if (!isDescribed(layer)) {
    const article = /^[aeiou]/i.test(name.en) ? "an" : "a";
    return { en: `${article} ${name.en} layer`, ko: `${name.ko}층` };
  }
  const [size, settings] = [sizeText(layer.kernelSize), windowSettings(layer)];
  if ("multiplier" in layer) return channelwisePhrase(layer, size, settings);
  if ("outChannels" in layer) {
    const count = numeral(layer.outChannels);
    const isTransposed = layer.type.startsWith("conv-transpose");
    return {
      en: `a ${isTransposed ? "transposed " : ""}convolution with ${count} kernels of ${size.en}, ${settings.en}`,
      ko: `${size.ko} 커널 ${count}개, ${settings.ko}인 ${isTransposed ? "전치 " : ""}합성곱층`,
    };
  }
  return {
    en: `${layer.type.startsWith("max") ? "a max pooling" : "an average pooling"} with ${layer.kernelSize.length === 1 ? `a window of ${size.en}` : `a ${size.en} window`}, ${settings.en}`,
    ko: `${size.ko} 창, ${settings.ko}인 ${name.ko}층`,
  };
}

/** A layer in which each channel has kernels of its own, with or without others that mix the channels. */
function channelwisePhrase(
  layer: Extract<Described, { multiplier: number }>,
  size: Text,
  settings: Text,
): Text {
  const each = kernelsEach(layer, size);
  if (!("outChannels" in layer)) {
    return {
      en: `a depthwise convolution with ${each.en}, ${settings.en}`,
      ko: `${each.ko}, ${settings.ko}인 깊이별 합성곱층`,
    };
  }
  const [count, one] = [numeral(layer.outChannels), sizeText(layer.kernelSize.map(() => 1))];
  return {
    en: `a separable convolution with ${each.en} and then ${count} kernels of ${one.en}, ${settings.en}`,
    ko: `${each.ko}에 이어 ${one.ko} 커널 ${count}개, ${settings.ko}인 분리형 합성곱층`,
  };
}

function kernelsEach({ multiplier }: { readonly multiplier: number }, size: Text): Text {
  return {
    en: `${multiplier === 1 ? "a kernel" : `${multiplier} kernels`} of ${size.en} for each channel`,
    ko: `채널마다 ${size.ko} 커널 ${multiplier}개`,
  };
}

/** A window's size: `3 × 3`, or along one axis its length. */
function sizeText(kernelSize: readonly number[]): Text {
  const size = dimensions(kernelSize);
  return kernelSize.length === 1 ? { en: `length ${size}`, ko: `길이 ${size}` } : bothWays(size);
}

const described = [
  ...["conv1d", "conv2d", "conv3d"],
  ...["conv-transpose1d", "conv-transpose2d", "conv-transpose3d"],
  ...["depthwise-conv1d", "depthwise-conv2d", "depthwise-conv3d", "separable-conv1d", "separable-conv2d"],
  ...["max-pool1d", "max-pool2d", "max-pool3d", "avg-pool1d", "avg-pool2d", "avg-pool3d"],
] as const;

type Described = Extract<Layer, { type: (typeof described)[number] }>;

/** The layers whose settings stand in a sentence. */
function isDescribed(layer: Layer): layer is Described {
  return described.some((type) => type === layer.type);
}

/** A layer's settings as they stand in a table: `20 kernels of 4 × 4, stride 1, no padding`. */
export function layerSettings(layer: Layer): Text {
  const settings = windowSettings(layer);
  if ("kernelSize" in layer) {
    const size = sizeText(layer.kernelSize);
    if ("multiplier" in layer && (layer.multiplier > 1 || "outChannels" in layer))
      return channelwiseSettings(layer, size, settings);
    if (!("outChannels" in layer)) {
      return { en: `${size.en}, ${settings.en}`, ko: `${size.ko}, ${settings.ko}` };
    }
    const count = numeral(layer.outChannels);
    return {
      en: `${count} kernels of ${size.en}, ${settings.en}`,
      ko: `${size.ko} 커널 ${count}개, ${settings.ko}`,
    };
  }
  if (layer.type === "upsample") return stretchText(layer);
  if (layer.type !== "linear") return bothWays("");
  return { en: `${numeral(layer.outFeatures)} units`, ko: `유닛 ${numeral(layer.outFeatures)}개` };
}

/** Of a layer in which each channel has kernels of its own, with or without others that mix the channels. */
function channelwiseSettings(
  layer: Extract<Layer, { multiplier: number }>,
  size: Text,
  settings: Text,
): Text {
  const each = kernelsEach(layer, size);
  if (!("outChannels" in layer)) {
    return { en: `${each.en}, ${settings.en}`, ko: `${each.ko}, ${settings.ko}` };
  }
  const [count, one] = [numeral(layer.outChannels), sizeText(layer.kernelSize.map(() => 1))];
  return {
    en: `${each.en}, then ${count} kernels of ${one.en}, ${settings.en}`,
    ko: `${each.ko}, 이어 ${one.ko} 커널 ${count}개, ${settings.ko}`,
  };
}

/** By which factor an upsampling stretches, or to which size. */
function stretchText({ scaleFactor, size }: Extract<Layer, { type: "upsample" }>): Text {
  const told = pairText([scaleFactor ?? size ?? []].flat());
  return scaleFactor === undefined
    ? { en: `to ${told}`, ko: `크기 ${told}` }
    : { en: `by a factor of ${told}`, ko: `배율 ${told}` };
}

function bothWays(text: string): Text {
  return { en: text, ko: text };
}

/** Stride, padding, dilation and rounding: what is usual and can't be mistaken is left out. */
function windowSettings(layer: Layer): Text {
  if (!("kernelSize" in layer)) return bothWays("");
  const { stride, padding, dilation } = layer;
  const spread = dilation.some((d) => d > 1) ? pairText(dilation) : undefined;
  const ceil = "ceilMode" in layer && layer.ceilMode;
  const added = "outputPadding" in layer ? (layer.outputPadding ?? []) : [];
  const extra = added.some((cells) => cells > 0) ? pairText(added) : undefined;
  return {
    en: [
      `stride ${pairText(stride)}`,
      ...(spread ? [`dilation ${spread}`] : []),
      ...("groups" in layer && layer.groups > 1 ? [`${layer.groups} groups`] : []),
      paddingText(padding).en,
      ...(extra ? [`output padding ${extra}`] : []),
      ...(ceil ? ["ceil mode"] : []),
    ].join(", "),
    ko: [
      `보폭(stride) ${pairText(stride)}`,
      ...(spread ? [`팽창(dilation) ${spread}`] : []),
      ...("groups" in layer && layer.groups > 1 ? [`그룹 ${layer.groups}개`] : []),
      ...(ceil ? ["올림(ceil mode)"] : []),
      paddingText(padding).ko,
      ...(extra ? [`출력 패딩 ${extra}`] : []),
    ].join(", "),
  };
}

type Windowed = Extract<Layer, { kernelSize: unknown }>;

const paddingWords: Readonly<Record<Extract<Windowed["padding"], string>, Text>> = {
  same: { en: "same padding", ko: "same 패딩" },
  valid: { en: "no padding", ko: "패딩 0" },
  causal: { en: "causal padding", ko: "인과(causal) 패딩" },
};

function paddingText(padding: Windowed["padding"]): Text {
  if (typeof padding === "string") {
    return paddingWords[padding];
  }
  if (padding.every(({ before, after }) => before + after === 0)) return { en: "no padding", ko: "패딩 0" };
  const sides = padding.map(({ before, after }) =>
    before === after ? String(before) : `${before}+${after}`,
  );
  const text = new Set(sides).size === 1 ? (sides[0] ?? "") : sides.join(" × ");
  return { en: `padding ${text}`, ko: `패딩 ${text}` };
}

/** One number where all axes have the same. */
function pairText(lengths: readonly number[]): string {
  return new Set(lengths).size === 1 ? String(lengths[0]) : lengths.join(" × ");
}
