import { type Formulas, kernelSymbol, outputSize, size, tex } from "./tex.ts";

export const transposed = {
  transposedPadding: ({ input, result }) => ({
    left: "P",
    rule:
      input.outputPadding === undefined
        ? `\\max(0,\\ ${kernelSymbol(input)} - S)`
        : `2 \\left\\lfloor \\tfrac{${kernelSymbol(input)}}{2} \\right\\rfloor`,
    numbers: `${result.before} + ${result.after}`,
    result: tex(result.before + result.after),
  }),

  outputPadding: ({ input, result }) => ({
    left: "P_{\\text{out}}",
    rule: `\\max(0,\\ S - ${kernelSymbol(input)})`,
    numbers: `\\max(0,\\ ${input.stride} - ${input.span})`,
    result: tex(result),
  }),

  transposedSize: ({ input, result }) => ({
    left: outputSize(input),
    rule: `(${size(input)} - 1) S + ${kernelSymbol(input)}${input.dilation > 1 ? "'" : ""} - 2P + P_{\\text{out}}`,
    numbers: `(${input.size} - 1) \\cdot ${input.stride} + ${input.span} - ${input.padding.before + input.padding.after} + ${input.outputPadding}`,
    result: tex(result),
  }),
} satisfies Partial<Formulas>;
