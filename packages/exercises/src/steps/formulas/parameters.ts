import type { Count } from "@stride/cnn";
import { type Formula, type Formulas, kernelSymbols, plus, tex, times } from "./tex.ts";

export const parameters = {
  weightsPerFilter: ({ input: { kernelSize, inChannels, groups }, result }) => ({
    left: "N_{\\text{kernel}}",
    rule: `${kernelSymbols(kernelSize.length)} \\cdot ${groups > 1 ? "\\frac{C_{\\text{in}}}{G}" : "C_{\\text{in}}"}`,
    numbers: [...kernelSize, groups > 1 ? `\\frac{${inChannels}}{${groups}}` : inChannels].join(" \\cdot "),
    result: tex(result),
  }),

  weights: ({ input: { filters, weightsPerFilter }, result }) => ({
    left: "N_{\\text{weights}}",
    rule: "N_{\\text{kernel}} \\cdot C_{\\text{out}}",
    numbers: times([weightsPerFilter, filters]),
    result: tex(result),
  }),

  depthwiseWeights: ({ input: { kernelSize, channels, multiplier }, result }) => ({
    left: "N_{\\text{weights}}",
    rule: `${kernelSymbols(kernelSize.length)} \\cdot C_{\\text{in}}${multiplier > 1 ? " \\cdot M" : ""}`,
    numbers: times([...kernelSize, channels, ...(multiplier > 1 ? [multiplier] : [])]),
    result: tex(result),
  }),

  separableWeights: ({ input: { depthwise, pointwise }, result }) => ({
    left: "N_{\\text{weights}}",
    rule: "N_{\\text{depthwise}} + N_{\\text{pointwise}}",
    numbers: plus([depthwise, pointwise]),
    result: tex(result),
  }),

  biases: ({ result }) => ({ left: "N_{\\text{biases}}", rule: "C_{\\text{out}}", result: tex(result) }),

  separableBiases: ({ result }) => ({
    left: "N_{\\text{biases}}",
    rule: "C_{\\text{out}}",
    result: tex(result),
  }),

  convolutionParameters: ({ input, result }) => sumOf(input, tex(result)),

  poolingParameters: ({ result }) => ({ left: "N_{\\text{par}}", rule: "0", result: tex(result) }),

  linearWeights: ({ input: { inFeatures, outFeatures }, result }) => ({
    left: "N_{\\text{weights}}",
    rule: "N_{\\text{in}} \\cdot N_{\\text{out}}",
    numbers: times([inFeatures, outFeatures]),
    result: tex(result),
  }),

  linearParameters: ({ input, result }) => sumOf(input, tex(result)),

  normalizedPlaces: ({ input: { lengths }, result }) => ({
    left: "N_{\\text{places}}",
    rule: lengths.length > 1 ? "\\textstyle\\prod n" : "C",
    ...(lengths.length > 1 ? { numbers: times(lengths) } : {}),
    result: tex(result),
  }),

  scaleAndShift: ({ input: { places }, result }) => ({
    left: "N_{\\text{par}}",
    rule: "2 \\cdot N_{\\text{places}}",
    numbers: times([2, places]),
    result: tex(result),
  }),

  runningStatistics: ({ input: { places }, result }) => ({
    left: "N_{\\text{stat}}",
    rule: "2 \\cdot N_{\\text{places}}",
    numbers: times([2, places]),
    result: tex(result),
  }),

  slopes: ({ input: { lengths }, result }) => ({
    left: "N_{\\text{par}}",
    rule: "\\textstyle\\prod n",
    numbers: times(lengths),
    result: tex(result),
  }),
} satisfies Partial<Formulas>;

function sumOf(input: { weights: Count; biases: Count }, result: string): Formula {
  const biased = input.biases > 0;
  return {
    left: "N_{\\text{par}}",
    rule: biased ? "N_{\\text{weights}} + N_{\\text{biases}}" : "N_{\\text{weights}}",
    ...(biased ? { numbers: plus([input.weights, input.biases]) } : {}),
    result,
  };
}
