import { hints, locales } from "@stride/exercises";
import { z } from "zod";
import type { LearnerContext } from "../context.ts";
import { AppError } from "../errors.ts";
import { hintView, type HintView } from "../exercise/solution-view.ts";
import { itemInput, ownItem } from "./own-work.ts";
import { posed } from "./posed.ts";
import { standingOfTaken } from "./rules.ts";

export const hintInput = z.strictObject({
  ...itemInput,
  /** Which hint, from 1: the next one, or one that was taken before. */
  number: z.int().min(1).max(100),
  locale: z.enum(locales),
});

/** Gives a hint and notes that it was taken, as long as answers are taken. Asking again for a taken one changes nothing. */
export async function takeHint(
  { db, learnerId, now }: LearnerContext,
  { number, locale, ...which }: z.output<typeof hintInput>,
): Promise<HintView> {
  return db.$transaction(async (tx) => {
    const { work, exercise } = await ownItem(tx, learnerId, which);
    if (!work.assignment.hints) throw new AppError("no-hints");
    const hint = hints(posed(exercise), locale)[number - 1];
    if (!hint || exercise.hintsTaken < number - 1) throw new AppError("hint-out-of-order");
    if (exercise.hintsTaken < number) {
      standingOfTaken(work, now());
      await tx.exercise.update({ where: { id: exercise.id, learnerId }, data: { hintsTaken: number } });
    }
    return hintView.parse(hint);
  });
}
