import { hints, locales } from "@stride/exercises";
import { z } from "zod";
import type { LearnerContext } from "../context.ts";
import { AppError } from "../errors.ts";
import { ownExercise } from "./own-exercise.ts";
import { hintView, type HintView } from "../exercise/solution-view.ts";

export const takeHintInput = z.strictObject({
  exerciseId: z.string().max(40),
  /** Which hint, from 1: the next one, or one that was taken before. */
  number: z.int().min(1).max(100),
  locale: z.enum(locales),
});

/** Gives a hint and notes that it was taken. Asking again for a taken one changes nothing. */
export async function takeHint(
  { db, learnerId }: LearnerContext,
  { exerciseId, number, locale }: z.output<typeof takeHintInput>,
): Promise<HintView> {
  const { exercise } = await ownExercise(db, learnerId, exerciseId);
  const hint = hints(exercise, locale)[number - 1];
  if (!hint) throw new AppError("hint-out-of-order");
  await db.exercise.updateMany({
    where: { id: exerciseId, learnerId, hintsTaken: number - 1 },
    data: { hintsTaken: number },
  });
  const { hintsTaken } = await db.exercise.findFirstOrThrow({ where: { id: exerciseId, learnerId } });
  if (hintsTaken < number) throw new AppError("hint-out-of-order");
  return hintView.parse(hint);
}
