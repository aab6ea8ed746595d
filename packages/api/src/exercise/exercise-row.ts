import { answerText, ENGINE_VERSION, type Exercise, fieldsOf } from "@stride/exercises";
import { toJson } from "../json.ts";

/** All of an exercise that its grading will rest on, as it is stored. */
export function exerciseRow(exercise: Exercise) {
  return {
    kind: exercise.kind,
    skill: exercise.skill,
    engineVersion: ENGINE_VERSION,
    given: toJson(exercise.given),
    convention: toJson(exercise.convention),
    key: keyTexts(exercise),
  };
}

function keyTexts(exercise: Exercise): Record<string, string> {
  return Object.fromEntries(
    fieldsOf(exercise).map((field) => [field.id, answerText(field, exercise.key[field.id] ?? [])]),
  );
}
