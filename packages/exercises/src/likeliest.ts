import type { Diagnosis } from "./diagnose.ts";

/**
 * Puts first, of the diagnoses of each field, those that explain the most fields of the whole answer: one slip made throughout is
 * likelier than another in each field. Those that explain as many keep their order.
 */
export function likeliestFirst(
  all: readonly (readonly Diagnosis[])[],
): (diagnoses: readonly Diagnosis[]) => readonly Diagnosis[] {
  const explained = new Map<string, number>();
  for (const { misconception } of all.flat())
    explained.set(misconception, (explained.get(misconception) ?? 0) + 1);
  const fieldsOf = ({ misconception }: Diagnosis) => explained.get(misconception) ?? 0;
  return (diagnoses) => diagnoses.toSorted((a, b) => fieldsOf(b) - fieldsOf(a));
}
