import { ENGINE_VERSION, type Grade } from "@stride/exercises";
import { likeliestIn } from "./told-by-grade.ts";

/** A grade as an attempt's row has it: readings, verdicts and ids; sentences are made when somebody looks. */
export function gradeRow({ verdict, score, fields }: Grade, learnerId: string) {
  return {
    reading: readings(fields),
    grade: { fields: marks(fields) },
    verdict,
    score,
    engineVersion: ENGINE_VERSION,
    diagnoses: { create: diagnosed(fields, learnerId) },
  };
}

function readings(fields: Grade["fields"]): Record<string, string> {
  return Object.fromEntries(Object.entries(fields).map(([id, { reading }]) => [id, reading ?? ""]));
}

function marks(fields: Grade["fields"]) {
  return Object.fromEntries(
    Object.entries(fields).map(([id, { verdict, branch, diagnoses }]) => [
      id,
      { verdict, branch, diagnoses: diagnoses.map(({ misconception }) => misconception) },
    ]),
  );
}

/** What is counted; the grade itself keeps all that would explain a field, to be told. */
function diagnosed(fields: Grade["fields"], learnerId: string) {
  return likeliestIn(fields).map(({ field, slip: { misconception } }) => ({
    field,
    misconception,
    learnerId,
  }));
}
