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
    case "activation":
      return { en: layer.function, ko: layer.function };
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
  if (!isDescribed(layer)) {
    const article = /^[aeiou]/i.test(name.en) ? "an" : "a";
    return { en: `${article} ${name.en} layer`, ko: `${name.ko}층` };
  }
  const [size, settings] = [dimensions(layer.kernelSize), windowSettings(layer)];
  if ("outChannels" in layer) {
    const count = numeral(layer.outChannels);
    return {
      en: `a convolution with ${count} kernels of ${size}, ${settings.en}`,
      ko: `${size} 커널 ${count}개, ${settings.ko}인 합성곱층`,
    };
  }
  return {
    en: `${layer.type.startsWith("max") ? "a max pooling" : "an average pooling"} with a ${size} window, ${settings.en}`,
    ko: `${size} 창, ${settings.ko}인 ${name.ko}층`,
  };
}

const described = ["conv1d", "conv2d", "conv3d"] as const;
const describedPools = [
  "max-pool1d",
  "max-pool2d",
  "max-pool3d",
  "avg-pool1d",
  "avg-pool2d",
  "avg-pool3d",
] as const;

type Described = Extract<Layer, { type: (typeof described)[number] | (typeof describedPools)[number] }>;

/** The layers whose settings stand in a sentence. */
function isDescribed(layer: Layer): layer is Described {
  return [...described, ...describedPools].some((type) => type === layer.type);
}

/** A layer's settings as they stand in a table: `20 kernels of 4 × 4, stride 1, no padding`. */
export function layerSettings(layer: Layer): Text {
  const settings = windowSettings(layer);
  if ("kernelSize" in layer) {
    const size = dimensions(layer.kernelSize);
    if (!("outChannels" in layer)) return { en: `${size}, ${settings.en}`, ko: `${size}, ${settings.ko}` };
    const count = numeral(layer.outChannels);
    return {
      en: `${count} kernels of ${size}, ${settings.en}`,
      ko: `${size} 커널 ${count}개, ${settings.ko}`,
    };
  }
  if (layer.type !== "linear") return bothWays("");
  return { en: `${numeral(layer.outFeatures)} units`, ko: `유닛 ${numeral(layer.outFeatures)}개` };
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
  return {
    en: [
      `stride ${pairText(stride)}`,
      ...(spread ? [`dilation ${spread}`] : []),
      ...("groups" in layer && layer.groups > 1 ? [`${layer.groups} groups`] : []),
      paddingText(padding).en,
      ...(ceil ? ["ceil mode"] : []),
    ].join(", "),
    ko: [
      `보폭(stride) ${pairText(stride)}`,
      ...(spread ? [`팽창(dilation) ${spread}`] : []),
      ...("groups" in layer && layer.groups > 1 ? [`그룹 ${layer.groups}개`] : []),
      ...(ceil ? ["올림(ceil mode)"] : []),
      paddingText(padding).ko,
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
