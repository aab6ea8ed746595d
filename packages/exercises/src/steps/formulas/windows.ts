import type { Padding, Slide } from "@stride/cnn";
import { type Formulas, kernelSymbol, outputSize, size, tex } from "./tex.ts";

export const windows = {
  span: ({ input, result }) => ({
    left: `${kernelSymbol(input)}'`,
    rule: `D\\,(${kernelSymbol(input)} - 1) + 1`,
    numbers: `${input.dilation} \\cdot (${input.kernel} - 1) + 1`,
    result: tex(result),
  }),

  samePadding: ({ input, result }) => ({
    left: "P",
    rule: `\\max\\left(0,\\ \\left(\\left\\lceil \\tfrac{${size(input)}}{S} \\right\\rceil - 1\\right) S + ${kernelSymbol(input)} - ${size(input)}\\right)`,
    numbers: `${result.before} + ${result.after}`,
    result: tex(result.before + result.after),
  }),

  causalPadding: ({ input, result }) => ({
    left: "P",
    rule: `${kernelSymbol(input)} - 1`,
    numbers: `${input.span} - 1`,
    result: tex(result.before + result.after),
  }),

  positions: ({ input, result }) => ({
    left: outputSize(input),
    // Where the padding was calculated, P is what both sides have together.
    rule: `${rounded(input, `\\frac{${size(input)} + ${isExplicit(input) ? "2P" : "P"} - ${spanSymbol(input)}}{S}`)} + 1`,
    numbers: `${rounded(input, `\\frac{${input.size} + ${paddingSum(input.padding)} - ${input.span}}{${input.stride}}`)} + 1 = ${result - 1} + 1`,
    result: tex(result),
  }),

  keptPositions: ({ input, result }) => ({
    left: outputSize(input),
    ...(result === input.positions ? { rule: "N" } : { rule: "N - 1", numbers: `${input.positions} - 1` }),
    result: tex(result),
  }),
} satisfies Partial<Formulas>;

function isExplicit({ paddingMode }: Slide): boolean {
  return paddingMode === "explicit" || paddingMode === "valid";
}

function spanSymbol(slide: Slide): string {
  return slide.dilation > 1 ? `${kernelSymbol(slide)}'` : kernelSymbol(slide);
}

function rounded({ rounding }: Slide, text: string): string {
  return rounding === "ceil"
    ? `\\left\\lceil ${text} \\right\\rceil`
    : `\\left\\lfloor ${text} \\right\\rfloor`;
}

function paddingSum({ before, after }: Padding): string {
  if (before + after === 0) return "0";
  return before === after ? `2 \\cdot ${before}` : `${before} + ${after}`;
}
