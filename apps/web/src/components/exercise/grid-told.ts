import type { AnswersProps, Field, FieldResult, Part } from "./types";

/** Cells of a grid of which the same is told, once, with the first one's numbers. */
export interface ToldCells {
  readonly first: Field;
  readonly cells: Part["fields"];
  /** What holds of all of them. */
  readonly result: FieldResult;
  readonly part: number;
  /** What else would explain some of the cells only, with their own numbers. */
  readonly others: readonly { readonly cell: Field; readonly diagnosis: Diagnosis }[];
}

type Diagnosis = FieldResult["diagnoses"][number];

interface Told {
  readonly field: Field;
  readonly result: FieldResult;
  readonly part: number;
}

/** Cells of the same slip stand together; those that were changed since stand apart. */
export function toldTogether({
  parts,
  typed,
  results,
}: Pick<AnswersProps, "parts" | "typed" | "results">): ToldCells[] {
  const groups = new Map<string, Told[]>();
  for (const [part, { fields }] of parts.entries()) {
    for (const field of fields) {
      const result = results[field.id];
      if (!result || !needsWords(result)) continue;
      const isEarlier = result.typed !== (typed[field.id] ?? "");
      const words = isEarlier ? field.id : (sameWords(result) ?? field.id);
      groups.set(words, [...(groups.get(words) ?? []), { field, result, part }]);
    }
  }
  return [...groups.values()].flatMap(([first, ...more]) =>
    first ? [together(first, [first, ...more])] : [],
  );
}

function together({ field, result, part }: Told, cells: readonly Told[]): ToldCells {
  const [likeliest] = result.diagnoses;
  const isShared = ({ misconception }: Diagnosis) =>
    cells.every((cell) => cell.result.diagnoses.some((one) => one.misconception === misconception));
  return {
    first: field,
    cells: cells.map((cell) => cell.field),
    result: { ...result, diagnoses: result.diagnoses.filter((one) => one === likeliest || isShared(one)) },
    part,
    others: cells.flatMap((cell) =>
      cell.result.diagnoses
        .filter((diagnosis) => !isShared(diagnosis))
        .map((diagnosis) => ({ cell: cell.field, diagnosis })),
    ),
  };
}

/** What two cells must share to be told in one; a wrong number that nothing explains stands alone. */
function sameWords({ verdict, diagnoses }: FieldResult): string | undefined {
  const [likeliest] = diagnoses;
  if (verdict === "unreadable" || (verdict === "incorrect" && !likeliest)) return undefined;
  return `${verdict} ${likeliest?.misconception ?? ""}`;
}

/** Right cells speak for themselves, and so do empty ones. */
function needsWords({ verdict }: FieldResult): boolean {
  return verdict !== "correct" && verdict !== "blank";
}
