import { type Exercise, fieldsOf } from "@stride/exercises";
import { readAnswer } from "@stride/exercises/answers";

/** Answers, by field, as they are read back to whoever types them: `1,308`, `37 × 37 × 20`. What can't be read stays as it is. */
export function writtenAnswers(
  exercise: Exercise,
  texts: Readonly<Record<string, string>>,
): Record<string, string> {
  const fields = new Map(fieldsOf(exercise).map((field) => [field.id, field]));
  return Object.fromEntries(
    Object.entries(texts).map(([id, text]) => {
      const field = fields.get(id);
      const read = field && readAnswer(field, text);
      return [id, read?.status === "read" ? read.echo : text];
    }),
  );
}
