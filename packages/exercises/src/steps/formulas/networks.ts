import { type Formulas, plus, tex } from "./tex.ts";

export const networks = {
  total: ({ input: { counts }, result }) => ({
    left: "N_{\\text{total}}",
    rule: "\\textstyle\\sum N",
    ...(counts.length > 1 && { numbers: plus(counts) }),
    result: tex(result),
  }),

  sharedParameters: ({ result }) => ({ left: "N_{\\text{further call}}", rule: "0", result: tex(result) }),

  frozenParameters: ({ result }) => ({ left: "N_{\\text{trained}}", rule: "0", result: tex(result) }),

  allParameters: ({ input: { trainable, nonTrainable }, result }) => ({
    left: "N_{\\text{par}}",
    rule: "N_{\\text{trained}} + N_{\\text{not trained}}",
    numbers: plus([trainable, nonTrainable]),
    result: tex(result),
  }),
} satisfies Partial<Formulas>;
