import { hintCount, hints, locales, workedSolution } from "@stride/exercises";
import { z } from "zod";
import type { LearnerContext } from "../context.ts";
import { attemptView, toAttemptView } from "../exercise/attempt-view.ts";
import { linkOf, ownExercise } from "./own-exercise.ts";
import { publicExercise, toPublicExercise } from "../exercise/public-exercise.ts";
import { hintView, solutionView } from "../exercise/solution-view.ts";

export const viewExerciseInput = z.strictObject({ id: z.string().max(40), locale: z.enum(locales) });

/** An own exercise with what came of it so far. The solution is in it once it has been answered or given up. */
export const exerciseView = z.strictObject({
  id: z.string(),
  exercise: publicExercise,
  /** The newest attempt; the earlier ones are in the database. */
  latest: attemptView.optional(),
  hints: z.array(hintView),
  hintCount: z.number(),
  solution: solutionView.optional(),
  solved: z.boolean(),
});

export type ExerciseView = z.output<typeof exerciseView>;

export async function viewExercise(
  { db, learnerId }: LearnerContext,
  { id, locale }: z.output<typeof viewExerciseInput>,
): Promise<ExerciseView> {
  const { stored, exercise } = await ownExercise(db, learnerId, id);
  const latest = await db.attempt.findFirst({
    where: { exerciseId: id, learnerId },
    orderBy: { number: "desc" },
  });
  return exerciseView.parse({
    id,
    exercise: toPublicExercise(exercise, { difficulty: stored.difficulty, link: linkOf(stored), locale }),
    ...(latest ? { latest: toAttemptView(exercise, latest, locale) } : {}),
    hints: hints(exercise, locale).slice(0, stored.hintsTaken),
    hintCount: hintCount(exercise),
    ...(stored.firstVerdict === null ? {} : { solution: workedSolution(exercise, locale) }),
    solved: stored.solvedAt !== null,
  });
}
