import { z } from "zod";
import type { Text } from "./locale.ts";

/** What a number depends on besides the layer; it is part of the exercise and always shown. */
export const conventionSchema = z.strictObject({
  layout: z.enum(["channels-first", "channels-last"]),
  bias: z.enum(["counted", "left-out"]).optional(),
  rounding: z.enum(["floor", "ceil"]).optional(),
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
} as const;

/** The convention in words, a short phrase each; `**` marks the word that matters. */
export function conventionWords({ layout, bias, rounding }: Convention): Text[] {
  return [
    words.layout[layout],
    ...(bias ? [words.bias[bias]] : []),
    ...(rounding ? [words.rounding[rounding]] : []),
  ];
}
