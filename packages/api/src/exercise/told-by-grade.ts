import { z } from "zod";
import { storedGrade } from "./attempt-view.ts";

/** The misconceptions that explain something in an attempt, each once. A pair, `a+b`, is both of its halves. */
export function slipsIn(diagnoses: readonly { readonly misconception: string }[]): string[] {
  return [...new Set(diagnoses.flatMap(({ misconception }) => misconception.split("+")))];
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
