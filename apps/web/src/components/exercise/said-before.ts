import type { Field, FieldResult } from "./types";

/** The label of the first box of which the very same is said; nothing for that box itself, and where nothing has a reason. */
export function saidBefore(
  fields: readonly Field[],
  results: Readonly<Record<string, FieldResult>>,
  id: string,
): string | undefined {
  const words = wordsOf(results[id]);
  const first = fields.find((field) => words !== undefined && wordsOf(results[field.id]) === words);
  return first === undefined || first.id === id ? undefined : first.label;
}

function wordsOf(result: FieldResult | undefined): string | undefined {
  if (result?.verdict === "inherited") return "inherited";
  if (result?.verdict !== "incorrect" || result.diagnoses.length === 0) return undefined;
  return JSON.stringify(result.diagnoses.map(({ name, sentences }) => [name, sentences]));
}
