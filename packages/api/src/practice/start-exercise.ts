import { randomInt } from "node:crypto";
import { answerText, ENGINE_VERSION, type Exercise, fieldsOf } from "@stride/exercises";
import { z } from "zod";
import type { LearnerContext } from "../context.ts";
import { difficulty, difficultyOf, exerciseLink, fromLink, LARGEST_SEED } from "./exercise-link.ts";

/** A certain exercise by its link, or a new one of a kind and difficulty. */
export const startExerciseInput = z.union([
  z.strictObject({ link: exerciseLink }),
  z.strictObject({ kind: z.string().max(40), difficulty }),
]);

/** Gives a learner an exercise and stores all that its grading will rest on. */
export async function startExercise(
  { db, learnerId, now }: LearnerContext,
  input: z.output<typeof startExerciseInput>,
): Promise<{ id: string }> {
  const link = "link" in input ? input.link : { ...input, seed: randomInt(LARGEST_SEED + 1) };
  const exercise = fromLink(link);
  return db.exercise.create({
    data: {
      learnerId,
      kind: exercise.kind,
      skill: exercise.skill,
      difficulty: difficultyOf(link),
      seed: "seed" in link ? link.seed : 0,
      name: "name" in link ? link.name : null,
      engineVersion: ENGINE_VERSION,
      given: toJson(exercise.given),
      convention: toJson(exercise.convention),
      key: keyTexts(exercise),
      createdAt: now(),
    },
    select: { id: true },
  });
}

function keyTexts(exercise: Exercise): Record<string, string> {
  return Object.fromEntries(
    fieldsOf(exercise).map(({ id, type }) => [id, answerText(type, exercise.key[id] ?? [])]),
  );
}

const json = z.json().transform((value) => value ?? {});

/** What was given is plain data already; this is where its type says so. */
function toJson(value: unknown) {
  return json.parse(JSON.parse(JSON.stringify(value)));
}
