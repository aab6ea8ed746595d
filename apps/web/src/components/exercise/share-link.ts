import type { ExerciseLink } from "@stride/api";

/** The address that brings back exactly this exercise, for anyone. */
export function shareLink(link: ExerciseLink, locale: string): string {
  const rest = "name" in link ? [link.name] : [link.difficulty, link.seed];
  return ["", locale, "try", link.kind, ...rest].join("/");
}
