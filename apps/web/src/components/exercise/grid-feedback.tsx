"use client";

import { useTranslations } from "next-intl";
import { FieldFeedback } from "./field-feedback";
import type { AnswersProps, Field, FieldResult, Part } from "./types";

type Told = Pick<AnswersProps, "parts" | "typed" | "results">;

/** What is said about a grid: once for all cells of which the same is to be said. */
export function GridFeedback(answers: Told) {
  const t = useTranslations("practice");
  const count = answers.parts.flatMap(({ fields }) => fields).length;
  return (
    <div className="told">
      {groupsOf(answers).map(({ first, cells, result, part }) => (
        <section key={first.id}>
          <h2>{cells.length === count ? t("allCells") : cells.map(({ label }) => label).join("; ")}</h2>
          <FieldFeedback field={first} result={result} text={answers.typed[first.id] ?? ""} part={part} />
        </section>
      ))}
    </div>
  );
}

/** The id of what is said about a cell; nothing where nothing is. */
export function saidOf(answers: Told, cell: string): string | undefined {
  const group = groupsOf(answers).find(({ cells }) => cells.some(({ id }) => id === cell));
  return group && `says-${group.first.id}`;
}

interface Group {
  readonly first: Field;
  readonly cells: Part["fields"];
  readonly result: FieldResult;
  readonly part: number;
}

/** Cells of the same slip stand together, and the first one's numbers are told. Cells that were changed since stand apart. */
function groupsOf({ parts, typed, results }: Told): Group[] {
  const told = parts.flatMap(({ fields }, part) =>
    fields.flatMap((field) => {
      const result = results[field.id];
      return result && needsWords(result) ? [{ field, result, part }] : [];
    }),
  );
  const groups = new Map<string, Group>();
  for (const { field, result, part } of told) {
    const isEarlier = result.typed !== (typed[field.id] ?? "");
    const words = isEarlier ? field.id : (sameWords(result) ?? field.id);
    const group = groups.get(words) ?? { first: field, cells: [], result, part };
    groups.set(words, { ...group, cells: [...group.cells, field] });
  }
  return [...groups.values()];
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
