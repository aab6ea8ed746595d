import { catalogue } from "@stride/exercises";

/** Whether a kind has exercises of a skill. */
export function practises(kind: string, skill: string): boolean {
  return catalogue().some(({ id, skills }) => id === kind && skills.includes(skill));
}
