import { type Formulas, listed, tex, times } from "./tex.ts";

export const fields = {
  fieldWindow: ({ result: { kernel, stride } }) => ({
    left: "(k,\\ s)",
    rule: "(F,\\ S)",
    result: listed([kernel, stride]),
  }),

  fieldBeyondFirst: ({ input: { kernel, dilation }, result }) => ({
    left: "k' - 1",
    rule: dilation > 1 ? "D\\,(k - 1)" : "k - 1",
    numbers: dilation > 1 ? `${dilation} \\cdot (${tex(kernel)} - 1)` : `${tex(kernel)} - 1`,
    result: tex(result),
  }),

  fieldWidened: ({ input: { size, beyondFirst, effectiveStride }, result }) => ({
    left: "r_{\\text{new}}",
    rule: "r + (k' - 1) \\cdot j",
    numbers: `${tex(size)} + ${times([beyondFirst, effectiveStride])}`,
    result: tex(result),
  }),

  fieldPadded: ({ input: { effectivePadding, padding, effectiveStride }, result }) => ({
    left: "P_{\\text{new}}",
    rule: "P + p \\cdot j",
    numbers: `${tex(effectivePadding)} + ${times([padding, effectiveStride])}`,
    result: tex(result),
  }),

  fieldStrided: ({ input: { effectiveStride, stride }, result }) => ({
    left: "j_{\\text{new}}",
    rule: "j \\cdot s",
    numbers: times([effectiveStride, stride]),
    result: tex(result),
  }),

  fieldJoined: ({ input: { sizes }, result }) => ({
    left: "r",
    rule: "\\max r",
    numbers: `\\max${listed(sizes)}`,
    result: tex(result),
  }),

  fieldSize: ({ result }) => ({ left: "r", rule: "r", result: tex(result) }),

  fieldStart: ({ input: { unit, effectiveStride, effectivePadding }, result }) => ({
    left: "\\text{first}",
    rule: "i \\cdot j - P",
    numbers: `${times([unit, effectiveStride])} - ${tex(effectivePadding)}`,
    result: tex(result),
  }),
} satisfies Partial<Formulas>;
