import { locales, workedSolution } from "@stride/exercises";
import { z } from "zod";
import type { LearnerContext } from "../context.ts";
import { AppError } from "../errors.ts";
import { ownExercise } from "./own-exercise.ts";
import { solutionView, type SolutionView } from "../exercise/solution-view.ts";

export const revealSolutionInput = z.strictObject({
  exerciseId: z.string().max(40),
  /** Whoever has not answered gives up by looking, and that counts as the first try. */
  giveUp: z.boolean(),
  locale: z.enum(locales),
});

/** The worked solution: after an answer, or on giving up. */
export async function revealSolution(
  { db, learnerId, now }: LearnerContext,
  { exerciseId, giveUp, locale }: z.output<typeof revealSolutionInput>,
): Promise<SolutionView> {
  const { stored, exercise } = await ownExercise(db, learnerId, exerciseId);
  if (stored.firstVerdict === null && !giveUp) throw new AppError("not-answered-yet");
  await db.exercise.updateMany({
    where: { id: exerciseId, learnerId, firstVerdict: null },
    data: { firstVerdict: "given-up", firstScore: 0 },
  });
  await db.exercise.updateMany({
    where: { id: exerciseId, learnerId, givenUpAt: null, solvedAt: null },
    data: { givenUpAt: now() },
  });
  return solutionView.parse(workedSolution(exercise, locale));
}
