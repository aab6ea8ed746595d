import { conventionWords, type Exercise, kinds, type Locale, skills } from "@stride/exercises";
import { z } from "zod";
import { type ExerciseLink, exerciseLink } from "./exercise-link.ts";
import { fieldView, toFieldView } from "./field-view.ts";
import { pictureView, toPictureView } from "./picture-view.ts";

const partSchema = z.strictObject({
  label: z.string(),
  settings: z.string(),
  fields: z.array(fieldView),
});

const posed = {
  kind: z.string(),
  title: z.string(),
  skill: z.string(),
  difficulty: z.number(),
  prompt: z.string(),
  conventions: z.array(z.string()),
  layout: z.enum(["channels-first", "channels-last"]),
  parts: z.array(partSchema),
  picture: pictureView,
};

/** What a learner may see of an exercise before answering: the whole of it. Keys, slips and steps have no place here. */
export const posedExercise = z.strictObject(posed);
export type PosedExercise = z.output<typeof posedExercise>;

/** With the link that brings it back in free practice, where its solution can be had. */
export const publicExercise = z.strictObject({ link: exerciseLink, ...posed });
export type PublicExercise = z.output<typeof publicExercise>;

/** Builds what may be seen; nothing is taken away from something larger. */
export function toPosedExercise(
  exercise: Exercise,
  { difficulty, locale }: { difficulty: number; locale: Locale },
): PosedExercise {
  return posedExercise.parse({
    kind: exercise.kind,
    title: kinds.get(exercise.kind)?.title[locale] ?? exercise.kind,
    skill: skills[exercise.skill][locale],
    difficulty,
    prompt: exercise.prompt[locale],
    conventions: conventionWords(exercise.convention).map((words) => words[locale]),
    layout: exercise.convention.layout ?? "channels-last",
    parts: exercise.parts.map(({ label, settings, fields }) => ({
      label: label[locale],
      settings: settings[locale],
      fields: fields.map((field) => toFieldView(field, locale)),
    })),
    picture: toPictureView(exercise.picture, locale),
  });
}

export function toPublicExercise(
  exercise: Exercise,
  { difficulty, link, locale }: { difficulty: number; link: ExerciseLink; locale: Locale },
): PublicExercise {
  return publicExercise.parse({ link, ...toPosedExercise(exercise, { difficulty, locale }) });
}
