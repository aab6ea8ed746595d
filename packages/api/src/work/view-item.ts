import { hintCount, hints, locales, workedSolution } from "@stride/exercises";
import { z } from "zod";
import type { LearnerContext } from "../context.ts";
import { posedExercise, toPosedExercise } from "../exercise/public-exercise.ts";
import { hintView, solutionView } from "../exercise/solution-view.ts";
import { standingOf } from "../standing.ts";
import { datesView, toDatesView } from "./dates-view.ts";
import { draftView, toDraftView } from "./draft.ts";
import { itemState, itemStateOf, scoreOf, scoreView } from "./item-state.ts";
import { itemInput, ownItem } from "./own-work.ts";
import { posed } from "./posed.ts";
import { isDone, refusalAt, triesIn } from "./rules.ts";
import { submittedView, toSubmittedView } from "./submitted-view.ts";
import { toldOf, toldView } from "./told.ts";

export const viewItemInput = z.strictObject({ ...itemInput, locale: z.enum(locales) });

/** One item of a learner's own work. What may not be shown yet isn't in it. */
export const itemView = z.strictObject({
  /** By which a device keeps its draft. */
  id: z.string(),
  title: z.string(),
  position: z.number(),
  /** How many items the work has. */
  count: z.number(),
  exercise: posedExercise,
  points: z.number(),
  tries: z.strictObject({ used: z.number(), left: z.number().nullable() }),
  state: itemState,
  dates: datesView,
  /** Why nothing is taken, if nothing is. */
  refusal: z.enum(["handed-in", "not-open-yet", "closed"]).optional(),
  latest: submittedView.optional(),
  draft: draftView,
  hints: z.array(hintView),
  /** None where the assignment gives none. */
  hintCount: z.number(),
  solution: solutionView.optional(),
  score: scoreView.optional(),
  told: toldView,
});
export type ItemView = z.output<typeof itemView>;

export async function viewItem(
  { db, learnerId, now }: LearnerContext,
  { locale, ...which }: z.output<typeof viewItemInput>,
): Promise<ItemView> {
  const item = await ownItem(db, learnerId, which);
  const { work, exercise: stored } = item;
  const { assignment } = work;
  const standing = standingOf(assignment, learnerId, work.submittedAt, now());
  const exercise = posed(stored);
  const tries = triesIn(work.version.content, assignment.tries, standing)(item);
  const shown = standing.shown(isDone(tries, stored.solvedAt, standing));
  const [count, latest, told] = await Promise.all([
    db.workItem.count({ where: { workId: work.id } }),
    db.attempt.findFirst({
      where: { exerciseId: stored.id, learnerId },
      orderBy: { number: "desc" },
    }),
    toldOf(db, assignment.id, [item], standing, locale),
  ]);
  return itemView.parse({
    id: item.id,
    title: assignment.title,
    position: item.position,
    count,
    exercise: toPosedExercise(exercise, { difficulty: stored.difficulty, locale }),
    points: item.points,
    tries,
    state: itemStateOf(item, standing),
    dates: toDatesView(assignment, standing),
    refusal: refusalAt(work, standing),
    ...(latest && { latest: toSubmittedView(exercise, latest, standing, locale) }),
    draft: toDraftView(item),
    hints: hints(exercise, locale).slice(0, stored.hintsTaken),
    hintCount: assignment.hints ? hintCount(exercise) : 0,
    ...(shown.solution && { solution: workedSolution(exercise, locale) }),
    score: scoreOf(item, standing),
    told: told(item),
  });
}
