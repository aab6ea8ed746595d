import { type Fraction, fraction } from "./fraction.ts";
import { NotReadable } from "./reading.ts";

/** What an answer may be asked in. A mega is a million; a mebi is 1,024². `×` is a ratio, `k` and `M` count in thousands and millions. */
export const units = [
  ...["bytes", "KB", "MB", "GB", "KiB", "MiB", "GiB"],
  ...["MACs", "kMACs", "MMACs", "GMACs", "FLOPs", "kFLOPs", "MFLOPs", "GFLOPs"],
  ...["parameters", "k", "M", "%", "×", "cells"],
] as const;

export type Unit = (typeof units)[number];

const KILO = 1_000n;
const KIBI = 1_024n;

/** How units of a family are typed, and how many of its smallest each is. A prefix is the unit's: `1/2 GMACs` are half a billion. */
const families = {
  memory: [
    [/kib$/iu, KIBI],
    [/mib$/iu, KIBI ** 2n],
    [/gib$/iu, KIBI ** 3n],
    [/(kb|kilobytes?|킬로바이트)$/iu, KILO],
    [/(mb|megabytes?|메가바이트)$/iu, KILO ** 2n],
    [/(gb|gigabytes?|기가바이트)$/iu, KILO ** 3n],
    [/(b|bytes?|바이트)$/iu, 1n],
  ],
  multiplyAdds: [
    [/kmacs?$/iu, KILO],
    [/mmacs?$/iu, KILO ** 2n],
    [/[gb]macs?$/iu, KILO ** 3n],
    [/(macs?|mult-?adds?|multiply-?adds?)$/iu, 1n],
  ],
  operations: [
    [/kflops?$/iu, KILO],
    [/mflops?$/iu, KILO ** 2n],
    [/[gb]flops?$/iu, KILO ** 3n],
    [/flops?$/iu, 1n],
  ],
  counts: [
    [/(params?|parameters?|weights?|파라미터|가중치)$/iu, 1n],
    [/k$/iu, KILO],
    [/M$/u, KILO ** 2n],
  ],
  share: [[/(%|percent|퍼센트)$/iu, 1n]],
  ratio: [[/([x×*]|times|배)$/iu, 1n]],
  cells: [[/(cells?|px|pixels?|칸|픽셀)$/iu, 1n]],
} as const satisfies Record<string, readonly (readonly [RegExp, bigint])[]>;

/** A unit's family, and how many of its smallest it is. */
const sizes: Readonly<Record<Unit, readonly [keyof typeof families, bigint]>> = {
  bytes: ["memory", 1n],
  KB: ["memory", KILO],
  MB: ["memory", KILO ** 2n],
  GB: ["memory", KILO ** 3n],
  KiB: ["memory", KIBI],
  MiB: ["memory", KIBI ** 2n],
  GiB: ["memory", KIBI ** 3n],
  MACs: ["multiplyAdds", 1n],
  kMACs: ["multiplyAdds", KILO],
  MMACs: ["multiplyAdds", KILO ** 2n],
  GMACs: ["multiplyAdds", KILO ** 3n],
  FLOPs: ["operations", 1n],
  kFLOPs: ["operations", KILO],
  MFLOPs: ["operations", KILO ** 2n],
  GFLOPs: ["operations", KILO ** 3n],
  parameters: ["counts", 1n],
  k: ["counts", KILO],
  M: ["counts", KILO ** 2n],
  "%": ["share", 1n],
  "×": ["ratio", 1n],
  cells: ["cells", 1n],
};

/**
 * A text without the unit at its end, and what its number is to be multiplied by to be in the unit asked. A unit of another
 * family is asked about, and so is a bare `3.5M` where megabytes are asked.
 */
export function withoutUnit(text: string, unit: Unit): { rest: string; scale: Fraction } {
  const [family, size] = sizes[unit];
  const typed = families[family].find(([word]) => word.test(text));
  if (typed) return { rest: text.replace(typed[0], "").trim(), scale: fraction(typed[1], size) };
  const hasPrefix = /[\d.]\s?[kKMGB]$/u.test(text);
  const hasOther = Object.values(families).some((words) => words.some(([word]) => word.test(text)));
  if (hasPrefix ? size !== 1n : hasOther) {
    throw new NotReadable("other-unit", /[^\d\s.)]*$/u.exec(text)?.[0] ?? "");
  }
  return { rest: text, scale: fraction(1n) };
}
