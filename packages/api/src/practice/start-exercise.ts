import { randomInt } from "node:crypto";
import { findExercise } from "@stride/exercises";
import { z } from "zod";
import { beginGuest } from "../begin-guest.ts";
import type { Context } from "../context.ts";
import { AppError } from "../errors.ts";
import {
  difficulty,
  difficultyOf,
  type ExerciseLink,
  exerciseLink,
  fromLink,
  LARGEST_SEED,
} from "../exercise/exercise-link.ts";
import { exerciseRow } from "../exercise/exercise-row.ts";

const name = z.string().max(60);

/** A certain exercise by its link, another like one, a new one of a kind and difficulty, or one for a skill or against a misconception. */
export const startExerciseInput = z.union([
  z.strictObject({ link: exerciseLink }),
  z.strictObject({ like: exerciseLink }),
  z.strictObject({ kind: name, difficulty }),
  z.strictObject({ skill: name }),
  z.strictObject({ misconception: name }),
]);

type StartExercise = z.output<typeof startExerciseInput>;

/**
 * Gives a learner an exercise and stores all that its grading will rest on. Whoever has no session becomes a guest,
 * but only once there is an exercise to give.
 */
export async function startExercise(ctx: Context, input: StartExercise): Promise<{ id: string }> {
  // Before anything is drawn, which is what takes long.
  await ctx.limits.start.spend({ account: ctx.person?.learnerId ?? "", address: ctx.address });
  const link = linkFor(input);
  const exercise = fromLink(link);
  const learnerId = ctx.person?.learnerId ?? (await beginGuest(ctx));
  return ctx.db.exercise.create({
    data: {
      learnerId,
      ...exerciseRow(exercise),
      difficulty: difficultyOf(link),
      seed: "seed" in link ? link.seed : 0,
      name: "name" in link ? link.name : null,
      createdAt: ctx.now(),
    },
    select: { id: true },
  });
}

function linkFor(input: StartExercise): ExerciseLink {
  if ("link" in input) return input.link;
  const seed = randomInt(LARGEST_SEED + 1);
  if ("like" in input) return anotherLike(input.like);
  if ("kind" in input) return { ...input, seed };
  const found = findExercise(input, seed);
  if (!found) throw new AppError("unknown-exercise");
  return { kind: found.kind, difficulty: found.difficulty, seed: found.seed };
}

/** So many numbers are drawn in search of the same skill; its kind and difficulty are the same in any case. */
const MOST_DRAWS = 40;

/** Another exercise of the same kind, difficulty and, if it can be had, skill. */
function anotherLike(link: ExerciseLink): ExerciseLink {
  const { skill } = fromLink(link);
  let next = { kind: link.kind, difficulty: difficultyOf(link), seed: randomInt(LARGEST_SEED + 1) };
  for (let draw = 0; draw < MOST_DRAWS && fromLink(next).skill !== skill; draw++) {
    next = { ...next, seed: randomInt(LARGEST_SEED + 1) };
  }
  return next;
}
