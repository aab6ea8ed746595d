import { type Exercise, meets } from "@stride/exercises";
import { practises } from "./practises.ts";
import type { ItemSource } from "./set-content.ts";

export type Generated = Extract<ItemSource, { from: "kind" }>;

/** Whether an exercise of a source's kind is one that it asks for. A skill that the kind never practises asks for nothing. */
export function fits(
  exercise: Pick<Exercise, "skill" | "convention">,
  { kind, skill, settings }: Pick<Generated, "kind" | "skill" | "settings">,
): boolean {
  if (skill !== undefined && exercise.skill !== skill && practises(kind, skill)) return false;
  return settings === undefined || meets(exercise, settings);
}
