import { locales } from "@stride/exercises";
import { z } from "zod";
import type { Context } from "../context.ts";
import { difficultyOf, type ExerciseLink, exerciseLink, fromLink } from "../exercise/exercise-link.ts";
import { type PublicExercise, toPublicExercise } from "../exercise/public-exercise.ts";

const locale = z.enum(locales);
export const previewExerciseInput = z.strictObject({ link: exerciseLink, locale });

/** An exercise of free practice, shown to anyone who has its link. Nothing of it is stored. */
export async function previewExercise(
  { limits, address }: Context,
  { link, locale }: z.output<typeof previewExerciseInput>,
): Promise<PublicExercise> {
  await limits.preview.spend({ account: "", address });
  return shown(link, locale);
}

export const firstExerciseInput = z.strictObject({ locale });

/** A convolution with padding whose picture shows everything that the question says. */
const firstLink = { kind: "output-shape", difficulty: 1, seed: 2340 } as const;

/** The exercise of the first page, always the same: it may be looked at as often as one likes. */
export function firstExercise({ locale }: z.output<typeof firstExerciseInput>): PublicExercise {
  return shown(firstLink, locale);
}

function shown(link: ExerciseLink, locale: z.output<typeof firstExerciseInput>["locale"]): PublicExercise {
  return toPublicExercise(fromLink(link), { difficulty: difficultyOf(link), link, locale });
}
