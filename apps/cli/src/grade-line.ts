import { settingProblem } from "@stride/cnn";
import { grade, kinds, restore } from "@stride/exercises";
import { z } from "zod";

const schema = z.object({
  kind: z.string(),
  given: z.looseObject({}),
  answer: z.record(z.string(), z.string()),
});

/** Grades a line of `grade`. */
export function gradeLine(value: unknown): object {
  const line = schema.safeParse(value);
  if (!line.success) return { error: { ...settingProblem(line.error), code: "unreadable" } };
  const { kind, given, answer } = line.data;
  if (!kinds.has(kind)) return { error: { code: "unsupported", kind } };
  const exercise = restore(kind, given);
  if (!exercise) {
    return { error: { code: "unreadable", path: ["given"], message: `no exercise of ${kind}` } };
  }
  const { verdict, score, fields } = grade(exercise, answer);
  const marks = Object.entries(fields).map(([id, field]): [string, object] => [
    id,
    {
      verdict: field.verdict,
      reading: field.reading ?? null,
      diagnoses: field.diagnoses.map(({ misconception }) => misconception),
    },
  ]);
  return { verdict, score, fields: Object.fromEntries(marks) };
}
