import { ENGINE_VERSION, type Grade } from "@stride/exercises";

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

function diagnosed(fields: Grade["fields"], learnerId: string) {
  return Object.entries(fields).flatMap(([field, { diagnoses }]) =>
    diagnoses.map(({ misconception }) => ({ field, misconception, learnerId })),
  );
}
