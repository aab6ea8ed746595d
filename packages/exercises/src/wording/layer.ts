import type { Layer } from "@stride/cnn";
import type { Text } from "../locale.ts";
import { dimensions, numeral } from "../numerals.ts";

/** What a layer is called. */
export function layerName(layer: Layer): Text {
  switch (layer.type) {
    case "conv2d":
      return { en: "conv", ko: "합성곱" };
    case "max-pool2d":
      return { en: "max pool", ko: "최대 풀링" };
    case "avg-pool2d":
      return { en: "average pool", ko: "평균 풀링" };
    case "global-avg-pool2d":
      return { en: "global average pool", ko: "전역 평균 풀링" };
    case "adaptive-avg-pool2d":
      return { en: "adaptive average pool", ko: "적응형 평균 풀링" };
    case "batch-norm2d":
      return { en: "batch norm", ko: "배치 정규화" };
    case "activation":
      return { en: layer.function, ko: layer.function };
    case "dropout":
      return { en: "dropout", ko: "드롭아웃" };
    case "flatten":
      return { en: "flatten", ko: "펼치기(flatten)" };
    case "linear":
      return { en: "dense", ko: "완전연결" };
    default:
      return layer satisfies never;
  }
}

/** A layer as it stands in a sentence, with its settings. */
export function layerPhrase(layer: Layer): Text {
  const settings = windowSettings(layer);
  switch (layer.type) {
    case "conv2d": {
      const kernels = { count: numeral(layer.outChannels), size: dimensions(layer.kernelSize) };
      return {
        en: `a convolution with ${kernels.count} kernels of ${kernels.size}, ${settings.en}`,
        ko: `${kernels.size} 커널 ${kernels.count}개, ${settings.ko}인 합성곱층`,
      };
    }
    case "max-pool2d":
    case "avg-pool2d": {
      const size = dimensions(layer.kernelSize);
      const name = layerName(layer);
      return {
        en: `${layer.type === "max-pool2d" ? "a max pooling" : "an average pooling"} with a ${size} window, ${settings.en}`,
        ko: `${size} 창, ${settings.ko}인 ${name.ko}층`,
      };
    }
    case "linear": {
      const units = numeral(layer.outFeatures);
      return { en: `a dense layer of ${units} units`, ko: `유닛 ${units}개인 완전연결층` };
    }
    case "global-avg-pool2d":
    case "adaptive-avg-pool2d":
    case "batch-norm2d":
    case "activation":
    case "dropout":
    case "flatten": {
      const name = layerName(layer);
      return { en: `a ${name.en} layer`, ko: `${name.ko}층` };
    }
    default:
      return layer satisfies never;
  }
}

/** A layer's settings as they stand in a table: `20 kernels of 4 × 4, stride 1, no padding`. */
export function layerSettings(layer: Layer): Text {
  const settings = windowSettings(layer);
  switch (layer.type) {
    case "conv2d": {
      const [size, count] = [dimensions(layer.kernelSize), numeral(layer.outChannels)];
      return {
        en: `${count} kernels of ${size}, ${settings.en}`,
        ko: `${size} 커널 ${count}개, ${settings.ko}`,
      };
    }
    case "max-pool2d":
    case "avg-pool2d": {
      const size = dimensions(layer.kernelSize);
      return { en: `${size}, ${settings.en}`, ko: `${size}, ${settings.ko}` };
    }
    case "linear":
      return { en: `${numeral(layer.outFeatures)} units`, ko: `유닛 ${numeral(layer.outFeatures)}개` };
    case "global-avg-pool2d":
    case "adaptive-avg-pool2d":
    case "batch-norm2d":
    case "activation":
    case "dropout":
    case "flatten":
      return bothWays("");
    default:
      return layer satisfies never;
  }
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

type Window2d = Extract<Layer, { kernelSize: unknown }>;

function paddingText(padding: Window2d["padding"]): Text {
  if (typeof padding === "string") {
    return padding === "same" ? { en: "same padding", ko: "same 패딩" } : { en: "no padding", ko: "패딩 0" };
  }
  if (padding.every(({ before, after }) => before + after === 0)) return { en: "no padding", ko: "패딩 0" };
  const sides = padding.map(({ before, after }) =>
    before === after ? String(before) : `${before}+${after}`,
  );
  const text = sides[0] === sides[1] ? (sides[0] ?? "") : sides.join(" × ");
  return { en: `padding ${text}`, ko: `패딩 ${text}` };
}

function pairText([rows, columns]: readonly [number, number]): string {
  return rows === columns ? String(rows) : `${rows} × ${columns}`;
}
