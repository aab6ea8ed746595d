import { z } from "zod";

/** TeX of a step: what is sought, the rule, the rule with numbers, what comes out. */
const formula = z.strictObject({
  left: z.string(),
  rule: z.string(),
  numbers: z.string().optional(),
  result: z.string(),
});

export const hintView = z.strictObject({ text: z.string(), formulas: z.array(formula.partial()) });
export type HintView = z.output<typeof hintView>;

export const solutionView = z.array(
  z.strictObject({
    label: z.string(),
    steps: z.array(
      z.strictObject({
        step: z.string(),
        text: z.string(),
        formula: formula.optional(),
        of: z.string().optional(),
      }),
    ),
  }),
);
export type SolutionView = z.output<typeof solutionView>;
