import { layerSchema, shapeSchema } from "@stride/cnn";
import { conventionWords, type Exercise, kinds, type Locale, skills } from "@stride/exercises";
import { z } from "zod";
import { type ExerciseLink, exerciseLink } from "./exercise-link.ts";

const fieldSchema = z.strictObject({
  id: z.string(),
  type: z.enum(["shape", "number"]),
  axes: z.number().optional(),
  label: z.string(),
  form: z.string(),
});

const partSchema = z.strictObject({
  label: z.string(),
  settings: z.string(),
  fields: z.array(fieldSchema),
});

/** What a learner may see of an exercise before answering: the whole of it. Keys, slips and steps have no place here. */
export const publicExercise = z.strictObject({
  link: exerciseLink,
  kind: z.string(),
  title: z.string(),
  skill: z.string(),
  difficulty: z.number(),
  prompt: z.string(),
  conventions: z.array(z.string()),
  layout: z.enum(["channels-first", "channels-last"]),
  parts: z.array(partSchema),
  network: z.strictObject({ input: shapeSchema, layers: z.array(layerSchema) }),
});

export type PublicExercise = z.output<typeof publicExercise>;

/** Builds what may be seen; nothing is taken away from something larger. */
export function toPublicExercise(
  exercise: Exercise,
  { difficulty, link, locale }: { difficulty: number; link: ExerciseLink; locale: Locale },
): PublicExercise {
  return publicExercise.parse({
    link,
    kind: exercise.kind,
    title: kinds.get(exercise.kind)?.title[locale] ?? exercise.kind,
    skill: skills[exercise.skill][locale],
    difficulty,
    prompt: exercise.prompt[locale],
    conventions: conventionWords(exercise.convention).map((words) => words[locale]),
    layout: exercise.convention.layout,
    parts: exercise.parts.map(({ label, settings, fields }) => ({
      label: label[locale],
      settings: settings[locale],
      fields: fields.map(({ id, type, axes, label: name, form }) => ({
        id,
        type,
        axes,
        label: name[locale],
        form: form[locale],
      })),
    })),
    network: { input: exercise.network.input, layers: exercise.network.layers },
  });
}
