import type { AttemptView, PublicExercise } from "@stride/api";
import { readAnswer } from "@stride/exercises/answers";

type Part = PublicExercise["parts"][number];

/** The box for the shape that leaves a part's layer, if it is asked. */
export function outputField(part: Part | undefined): Part["fields"][number] | undefined {
  return part?.fields.find((field) => field.type === "shape" && field.of === undefined);
}

/** The shape that a learner gave for a part, as plain numbers; nothing where none was given or it is no shape. */
export function answeredShape(
  part: Part | undefined,
  attempt: AttemptView | undefined,
): readonly number[] | undefined {
  const field = outputField(part);
  const typed = field && attempt?.fields[field.id]?.typed;
  if (!field || typed === undefined) return undefined;
  const reading = readAnswer(field, typed);
  if (reading.status !== "read") return undefined;
  const axes = reading.value.map(({ numerator, denominator }) => Number(numerator) / Number(denominator));
  return axes.every((length) => Number.isSafeInteger(length) && length > 0) ? axes : undefined;
}

/** Written axes as the sizes of a block: one axis is a vector. */
export function extentOf(axes: readonly number[], layout: PublicExercise["layout"]) {
  if (axes.length !== 3) return { features: axes.at(-1) ?? 1 };
  const [a = 1, b = 1, c = 1] = axes;
  return layout === "channels-first"
    ? { rows: b, columns: c, channels: a }
    : { rows: a, columns: b, channels: c };
}
