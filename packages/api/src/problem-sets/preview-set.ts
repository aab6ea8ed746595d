import { checkSet, drawSet, type DrawnItem, isSound } from "@stride/classwork";
import { grade, locales, workedSolution } from "@stride/exercises";
import { z } from "zod";
import type { AccountContext } from "../context.ts";
import { AppError } from "../errors.ts";
import { attemptView, toAttemptView, toUnreadableView } from "../exercise/attempt-view.ts";
import { chanceOf } from "../exercise/chance.ts";
import { LARGEST_SEED } from "../exercise/exercise-link.ts";
import { gradeRow } from "../exercise/grade-row.ts";
import { posedExercise, toPosedExercise } from "../exercise/public-exercise.ts";
import { solutionView } from "../exercise/solution-view.ts";
import { checkAnswer, typedAnswer } from "../exercise/typed-answer.ts";
import { toNetworks } from "./own-networks.ts";
import { setInput } from "./own-set.ts";
import { ownContent, versionNumber } from "./own-version.ts";

export const previewSetInput = setInput.extend({
  /** Stands for a learner: another one is another learner. */
  seed: z.int().min(0).max(LARGEST_SEED),
  /** A published version; else what the editor holds. */
  version: versionNumber.optional(),
  locale: z.enum(locales),
});

export const previewAnswerInput = previewSetInput.extend({
  /** From 1. */
  position: z.int().min(1).max(2000),
  answer: typedAnswer,
});

/** A set as a learner would get it, drawn anew each time and kept nowhere. Nothing is drawn of a set that can't be. */
export const setPreview = z.strictObject({
  title: z.string(),
  introduction: z.string(),
  sound: z.boolean(),
  items: z.array(
    z.strictObject({
      position: z.number(),
      item: z.string(),
      points: z.number(),
      tries: z.number().optional(),
      exercise: posedExercise,
    }),
  ),
});
export type SetPreview = z.output<typeof setPreview>;

export async function previewSet(
  ctx: AccountContext,
  { locale, ...asked }: z.output<typeof previewSetInput>,
): Promise<SetPreview> {
  const { title, introduction, drawn } = await draw(ctx, asked);
  return setPreview.parse({
    ...{ title, introduction, sound: drawn !== undefined },
    items: (drawn ?? []).map(({ item, points, tries, exercise, difficulty }, at) => ({
      ...{ position: at + 1, item, points, tries },
      exercise: toPosedExercise(exercise, { difficulty, locale }),
    })),
  });
}

/** What a learner would be told at once, and the solution. */
export const previewedAnswer = z.strictObject({ attempt: attemptView, solution: solutionView.optional() });
export type PreviewedAnswer = z.output<typeof previewedAnswer>;

/** Grades an answer in a preview. Nothing of it is kept. */
export async function previewAnswer(
  ctx: AccountContext,
  { locale, position, answer, ...asked }: z.output<typeof previewAnswerInput>,
): Promise<PreviewedAnswer> {
  const { drawn } = await draw(ctx, asked);
  const exercise = drawn?.[position - 1]?.exercise;
  if (!exercise) throw new AppError("not-found");
  checkAnswer(exercise, answer);
  const graded = grade(exercise, answer);
  const attemptId = `preview-${position}`;
  if (graded.verdict === "unreadable") {
    return { attempt: toUnreadableView({ id: attemptId, answer }, graded, locale) };
  }
  const { verdict, score, grade: marks } = gradeRow(graded, ctx.learnerId);
  const attempt = { id: attemptId, number: 1, answer, grade: marks, verdict, score };
  return previewedAnswer.parse({
    attempt: toAttemptView(exercise, attempt, locale),
    solution: workedSolution(exercise, locale),
  });
}

interface Draw {
  readonly title: string;
  readonly introduction: string;
  readonly drawn: DrawnItem[] | undefined;
}

interface Asked {
  readonly id: string;
  readonly version?: number | undefined;
  readonly seed: number;
}

async function draw({ db, learnerId }: AccountContext, { seed, ...asked }: Asked): Promise<Draw> {
  const { draft, content } = await ownContent(db, learnerId, asked);
  const isDrawable = isSound(checkSet(draft, toNetworks(content)).filter(({ code }) => code !== "no-title"));
  const { title, introduction } = draft;
  return {
    title,
    introduction,
    drawn: isDrawable ? drawSet(content, chanceOf(`preview ${seed}`)) : undefined,
  };
}
