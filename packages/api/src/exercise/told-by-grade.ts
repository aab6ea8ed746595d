import { z } from "zod";
import { storedGrade } from "./attempt-view.ts";

/** The misconceptions that explain something in an attempt, each once. A pair, `a+b`, is both of its halves. */
export function slipsIn(diagnoses: readonly { readonly misconception: string }[]): string[] {
  return [...new Set(diagnoses.flatMap(({ misconception }) => misconception.split("+")))];
}

/** The likeliest slip of each field that one explains: what else would explain it wasn't made besides. */
export function likeliestIn<Slip>(
  fields: Readonly<Record<string, { readonly diagnoses: readonly Slip[] }>>,
): { readonly field: string; readonly slip: Slip }[] {
  return Object.entries(fields).flatMap(([field, { diagnoses }]) =>
    diagnoses.slice(0, 1).map((slip) => ({ field, slip })),
  );
}

const readings = z.record(z.string(), z.string());

/** What was read in the fields of an attempt that aren't right, neither by the truth nor by the learner's own values. */
export function wrongReadings({ grade, reading }: { readonly grade: unknown; readonly reading: unknown }) {
  const read = readings.parse(reading);
  return Object.entries(storedGrade.parse(grade).fields).flatMap(([field, { verdict }]) => {
    const text = read[field] ?? "";
    return verdict === "correct" || verdict === "inherited" || text === "" ? [] : [{ field, reading: text }];
  });
}
