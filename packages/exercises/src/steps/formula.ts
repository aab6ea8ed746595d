import type { Padding, RecordedStep, Slide, StepName } from "@stride/cnn";
import { numeral } from "../numerals.ts";

/** A step as a formula in TeX: what is sought, the rule, the rule with numbers, what comes out. */
export interface Formula {
  readonly left: string;
  readonly rule: string;
  /** Left out where it would only repeat the result. */
  readonly numbers?: string;
  readonly result: string;
}

type Formulas = { readonly [Name in StepName]: (step: RecordedStep<Name>) => Formula };

const formulas: Formulas = {
  span: ({ input: { axis, kernel, dilation }, result }) => ({
    left: `${kernelSymbol(axis)}'`,
    rule: `D\\,(${kernelSymbol(axis)} - 1) + 1`,
    numbers: `${dilation} \\cdot (${kernel} - 1) + 1`,
    result: tex(result),
  }),

  samePadding: ({ input, result }) => ({
    left: "P",
    rule: `\\max\\left(0,\\ \\left(\\left\\lceil \\tfrac{${size(input.axis)}}{S} \\right\\rceil - 1\\right) S + ${kernelSymbol(input.axis)} - ${size(input.axis)}\\right)`,
    numbers: `${result.before} + ${result.after}`,
    result: tex(result.before + result.after),
  }),

  causalPadding: ({ input: { axis, span }, result }) => ({
    left: "P",
    rule: `${kernelSymbol(axis)} - 1`,
    numbers: `${span} - 1`,
    result: tex(result.before + result.after),
  }),

  positions: ({ input, result }) => ({
    left: `${size(input.axis)}_{\\text{out}}`,
    rule: `${rounded(input, `\\frac{${size(input.axis)} + 2P - ${spanSymbol(input)}}{S}`)} + 1`,
    numbers: `${rounded(input, `\\frac{${input.size} + ${paddingSum(input.padding)} - ${input.span}}{${input.stride}}`)} + 1 = ${result - 1} + 1`,
    result: tex(result),
  }),

  keptPositions: ({ input: { axis, positions }, result }) => ({
    left: `${size(axis)}_{\\text{out}}`,
    ...(result === positions ? { rule: "N" } : { rule: "N - 1", numbers: `${positions} - 1` }),
    result: tex(result),
  }),

  transposedPadding: ({ input: { axis, outputPadding }, result }) => ({
    left: "P",
    rule:
      outputPadding === undefined
        ? `\\max(0,\\ ${kernelSymbol(axis)} - S)`
        : `2 \\left\\lfloor \\tfrac{${kernelSymbol(axis)}}{2} \\right\\rfloor`,
    numbers: `${result.before} + ${result.after}`,
    result: tex(result.before + result.after),
  }),

  outputPadding: ({ input: { axis, span, stride }, result }) => ({
    left: "P_{\\text{out}}",
    rule: `\\max(0,\\ S - ${kernelSymbol(axis)})`,
    numbers: `\\max(0,\\ ${stride} - ${span})`,
    result: tex(result),
  }),

  transposedSize: ({ input, result }) => ({
    left: `${size(input.axis)}_{\\text{out}}`,
    rule: `(${size(input.axis)} - 1) S + ${kernelSymbol(input.axis)} - 2P + P_{\\text{out}}`,
    numbers: `(${input.size} - 1) \\cdot ${input.stride} + ${input.span} - ${input.padding.before + input.padding.after} + ${input.outputPadding}`,
    result: tex(result),
  }),

  outputChannels: ({ result }) => ({
    left: "C_{\\text{out}}",
    rule: "N_{\\text{kernels}}",
    result: tex(result),
  }),

  weightsPerFilter: ({ input: { kernelSize, inChannels, groups }, result }) => ({
    left: "N_{\\text{kernel}}",
    rule: `F_h \\cdot F_w \\cdot ${groups > 1 ? "\\frac{C_{\\text{in}}}{G}" : "C_{\\text{in}}"}`,
    numbers: [...kernelSize, groups > 1 ? `\\frac{${inChannels}}{${groups}}` : inChannels].join(" \\cdot "),
    result: tex(result),
  }),

  weights: ({ input: { filters, weightsPerFilter }, result }) => ({
    left: "N_{\\text{weights}}",
    rule: "N_{\\text{kernel}} \\cdot C_{\\text{out}}",
    numbers: `${tex(weightsPerFilter)} \\cdot ${tex(filters)}`,
    result: tex(result),
  }),

  separableWeights: ({ input: { depthwise, pointwise }, result }) => ({
    left: "N_{\\text{weights}}",
    rule: "N_{\\text{depthwise}} + N_{\\text{pointwise}}",
    numbers: `${tex(depthwise)} + ${tex(pointwise)}`,
    result: tex(result),
  }),

  biases: ({ result }) => ({ left: "N_{\\text{biases}}", rule: "C_{\\text{out}}", result: tex(result) }),

  convolutionParameters: ({ input, result }) => sumOf(input, tex(result)),

  poolingParameters: ({ result }) => ({ left: "N_{\\text{par}}", rule: "0", result: tex(result) }),

  flattened: ({ input: { channels, size: sizes }, result }) => ({
    left: "N_{\\text{features}}",
    rule: "H \\cdot W \\cdot C",
    numbers: [...sizes, channels].map(tex).join(" \\cdot "),
    result: tex(result),
  }),

  linearWeights: ({ input: { inFeatures, outFeatures }, result }) => ({
    left: "N_{\\text{weights}}",
    rule: "N_{\\text{in}} \\cdot N_{\\text{out}}",
    numbers: `${tex(inFeatures)} \\cdot ${tex(outFeatures)}`,
    result: tex(result),
  }),

  linearParameters: ({ input, result }) => sumOf(input, tex(result)),

  scaleAndShift: ({ input: { channels }, result }) => ({
    left: "N_{\\text{par}}",
    rule: "2C",
    numbers: `2 \\cdot ${tex(channels)}`,
    result: tex(result),
  }),

  runningStatistics: ({ input: { channels }, result }) => ({
    left: "N_{\\text{stat}}",
    rule: "2C",
    numbers: `2 \\cdot ${tex(channels)}`,
    result: tex(result),
  }),

  slopes: ({ input: { lengths }, result }) => ({
    left: "N_{\\text{par}}",
    rule: "\\textstyle\\prod n",
    numbers: lengths.map(tex).join(" \\cdot "),
    result: tex(result),
  }),

  multiplyAdds: ({ input: { weights, places }, result }) => ({
    left: "N_{\\text{MAC}}",
    rule: "N_{\\text{weights}} \\cdot H_{\\text{out}} \\cdot W_{\\text{out}}",
    numbers: [weights, ...places].map(tex).join(" \\cdot "),
    result: tex(result),
  }),

  padded: ({ input, result }) => ({
    left: `${size(input.axis)}_{\\text{out}}`,
    rule: `${size(input.axis)} + P_{\\text{before}} + P_{\\text{after}}`,
    numbers: `${input.size} ${signed(input.padding.before)} ${signed(input.padding.after)}`,
    result: tex(result),
  }),

  scaled: ({ input, result }) => ({
    left: `${size(input.axis)}_{\\text{out}}`,
    rule: `\\left\\lfloor ${size(input.axis)} \\cdot f \\right\\rfloor`,
    numbers: `\\left\\lfloor ${input.size} \\cdot ${input.factor} \\right\\rfloor`,
    result: tex(result),
  }),

  shuffledChannels: ({ input: { channels, factor, rank, to }, result }) => ({
    left: "C_{\\text{out}}",
    rule: to === "cells" ? `\\frac{C_{\\text{in}}}{r^${rank}}` : `C_{\\text{in}} \\cdot r^${rank}`,
    numbers:
      to === "cells" ? `\\frac{${channels}}{${factor}^${rank}}` : `${channels} \\cdot ${factor}^${rank}`,
    result: tex(result),
  }),

  unfolded: ({ input: { channels, kernelSize, positions }, result }) => ({
    left: "\\text{shape}",
    rule: "(C \\cdot F_h \\cdot F_w,\\ H_{\\text{out}} \\cdot W_{\\text{out}})",
    numbers: `(${[channels, ...kernelSize].join(" \\cdot ")},\\ ${positions.join(" \\cdot ")})`,
    result: `(${result.map(tex).join(",\\ ")})`,
  }),

  inferredLength: ({ input: { total, told }, result }) => ({
    left: "n",
    rule: "\\frac{N}{N_{\\text{given}}}",
    numbers: `\\frac{${tex(total)}}{${tex(told)}}`,
    result: tex(result),
  }),

  joined: ({ input: { lengths }, result }) => ({
    left: "n_{\\text{out}}",
    rule: "\\textstyle\\sum n",
    numbers: lengths.map(tex).join(" + "),
    result: tex(result),
  }),

  broadcast: ({ input: { lengths }, result }) => ({
    left: "n_{\\text{out}}",
    rule: "\\max n",
    numbers: `\\max(${lengths.map(tex).join(",\\ ")})`,
    result: tex(result),
  }),

  axes: ({ input: { layout }, result }) => ({
    left: "\\text{shape}",
    rule: layout === "channels-first" ? "(C, H, W)" : "(H, W, C)",
    result: `(${result.map(tex).join(",\\ ")})`,
  }),

  total: ({ input: { counts }, result }) => ({
    left: "N_{\\text{total}}",
    rule: "\\textstyle\\sum N_{\\text{par}}",
    numbers: counts.map(tex).join(" + "),
    result: tex(result),
  }),
};

/** A carried-out step as a formula. */
export function formulaOf<Name extends StepName>(step: RecordedStep<Name>): Formula {
  return formulas[step.name](step);
}

/** A number in TeX, grouped without the space that TeX puts behind a comma. */
function tex(count: number | bigint): string {
  return numeral(count).replaceAll(",", "{,}").replace("−", "-");
}

/** A term of a sum with its sign. */
function signed(count: number): string {
  return count < 0 ? `- ${-count}` : `+ ${count}`;
}

function size(axis: number): string {
  return axis === 0 ? "H" : "W";
}

function kernelSymbol(axis: number): string {
  return axis === 0 ? "F_h" : "F_w";
}

function spanSymbol({ axis, dilation }: Slide): string {
  return dilation > 1 ? `${kernelSymbol(axis)}'` : kernelSymbol(axis);
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

function sumOf(input: { weights: number | bigint; biases: number | bigint }, result: string): Formula {
  const biased = input.biases > 0;
  return {
    left: "N_{\\text{par}}",
    rule: biased ? "N_{\\text{weights}} + N_{\\text{biases}}" : "N_{\\text{weights}}",
    ...(biased ? { numbers: `${tex(input.weights)} + ${tex(input.biases)}` } : {}),
    result,
  };
}
