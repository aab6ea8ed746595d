import { type Formulas, listed, plus, signed, tex, times } from "./tex.ts";

export const byHand = {
  windowAt: ({ input: { axis, place, stride, padding }, result }) => ({
    left: axis === 0 ? "\\text{row}" : "\\text{column}",
    rule: axis === 0 ? "i \\cdot S - P" : "j \\cdot S - P",
    numbers: `${times([place, stride])} - ${padding}`,
    result: tex(result),
  }),

  channelSum: ({ input: { window, kernel }, result }) => ({
    left: "z_c",
    rule: "\\textstyle\\sum x \\cdot w",
    numbers: window.map((value, at) => times([value, kernel[at] ?? 0])).join(" + "),
    result: tex(result),
  }),

  cellSum: ({ input: { sums }, result }) => ({
    left: "z",
    rule: "\\textstyle\\sum z_c",
    numbers: plus(sums),
    result: tex(result),
  }),

  biased: ({ input: { sum, bias }, result }) => ({
    left: "z",
    rule: "z + b",
    numbers: `${tex(sum)} ${signed(bias)}`,
    result: tex(result),
  }),

  rectified: ({ input: { value }, result }) => ({
    left: "y",
    rule: "\\max(0,\\ z)",
    numbers: `\\max${listed([0, value])}`,
    result: tex(result),
  }),

  pooled: ({ input: { mode, window, paddingCells, countIncludePad }, result }) => ({
    left: "y",
    ...(mode === "maximum"
      ? { rule: "\\max x", numbers: `\\max${listed(window)}` }
      : {
          rule: "\\frac{\\sum x}{n}",
          numbers: `\\frac{${plus(window)}}{${window.length + (countIncludePad ? paddingCells : 0)}}`,
        }),
    result: tex(result),
  }),
} satisfies Partial<Formulas>;
