import { z } from "zod";
import type { Text } from "./locale.ts";

/** What a number depends on besides the layer; it is part of the exercise and always shown. */
export const conventionSchema = z.strictObject({
  /** Left out where no axes are written. */
  layout: z.enum(["channels-first", "channels-last"]).optional(),
  bias: z.enum(["counted", "left-out"]).optional(),
  rounding: z.enum(["floor", "ceil"]).optional(),
  /** Whether a batch norm's running statistics are counted: Keras counts them as parameters that aren't trained. */
  counting: z.enum(["pytorch", "keras"]).optional(),
  cost: z.enum(["macs", "flops"]).optional(),
  /** Bytes a number takes. */
  bytes: z.union([z.literal(1), z.literal(2), z.literal(4), z.literal(8)]).optional(),
  /** A convolution lays the kernel on the input as it is written: a cross-correlation. */
  kernel: z.literal("as-written").optional(),
  /** Whether cells of padding count in an average. */
  padding: z.enum(["counted", "left-out"]).optional(),
});

export type Convention = z.output<typeof conventionSchema>;

const words = {
  layout: {
    "channels-first": { en: "channels **first**", ko: "채널이 **처음**" },
    "channels-last": { en: "channels **last**", ko: "채널이 **마지막**" },
  },
  bias: {
    counted: { en: "bias **counted**", ko: "편향 **포함**" },
    "left-out": { en: "bias **left out**", ko: "편향 **제외**" },
  },
  rounding: {
    floor: { en: "round **down** (floor)", ko: "**버림**(floor)" },
    ceil: { en: "round **up** (ceil mode)", ko: "**올림**(ceil mode)" },
  },
  counting: {
    pytorch: { en: "counted as **PyTorch** does", ko: "**PyTorch** 방식으로 셈" },
    keras: { en: "counted as **Keras** does", ko: "**Keras** 방식으로 셈" },
  },
  cost: {
    macs: { en: "a multiply-add is **one** MAC", ko: "곱셈-덧셈 한 쌍이 **1** MAC" },
    flops: { en: "a multiply-add is **two** FLOPs", ko: "곱셈-덧셈 한 쌍이 **2** FLOPs" },
  },
  kernel: { "as-written": { en: "kernel **not flipped**", ko: "커널을 **뒤집지 않음**" } },
  padding: {
    counted: { en: "padding **counted** in the mean", ko: "평균에 패딩 **포함**" },
    "left-out": { en: "padding **not counted** in the mean", ko: "평균에 패딩 **제외**" },
  },
} as const;

/** The convention in words, a short phrase each; `**` marks the word that matters. */
export function conventionWords(convention: Convention): Text[] {
  const { layout, bias, rounding, counting, cost, bytes, kernel, padding } = convention;
  return [
    ...(layout ? [words.layout[layout]] : []),
    ...(bias ? [words.bias[bias]] : []),
    ...(rounding ? [words.rounding[rounding]] : []),
    ...(counting ? [words.counting[counting]] : []),
    ...(cost ? [words.cost[cost]] : []),
    ...(bytes ? [bytesWords(bytes)] : []),
    ...(kernel ? [words.kernel[kernel]] : []),
    ...(padding ? [words.padding[padding]] : []),
  ];
}

function bytesWords(bytes: number): Text {
  return {
    en: `**${bytes}** ${bytes === 1 ? "byte" : "bytes"} a number`,
    ko: `수 하나에 **${bytes}**바이트`,
  };
}
