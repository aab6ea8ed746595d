import { locales } from "@stride/exercises";
import { z } from "zod";
import { difficultyOf, exerciseLink, fromLink } from "../exercise/exercise-link.ts";
import { type PublicExercise, toPublicExercise } from "../exercise/public-exercise.ts";

export const previewExerciseInput = z.strictObject({ link: exerciseLink, locale: z.enum(locales) });

/** An exercise of free practice, shown to anyone who has its link. Nothing is stored. */
export function previewExercise({ link, locale }: z.output<typeof previewExerciseInput>): PublicExercise {
  return toPublicExercise(fromLink(link), { difficulty: difficultyOf(link), link, locale });
}
