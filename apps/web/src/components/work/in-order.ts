import type { Mine } from "@stride/api";

export type Line = Mine["classes"][number]["assignments"][number];

/** Something can still be done, and it wasn't handed in. */
export function isToDo({ dates: { phase }, work }: Pick<Line, "dates" | "work">): boolean {
  return (phase === "open" || phase === "late") && work?.submittedAt === undefined;
}

/** What is to do: late work first, then what is due first; what is never due last. */
export function toDoFirst(a: Pick<Line, "dates">, b: Pick<Line, "dates">): number {
  return timeOf(a.dates.dueAt, Infinity) - timeOf(b.dates.dueAt, Infinity) || 0;
}

/** Of the rest: what opens next first, then what is over, the last one first. */
export function newestFirst(a: Pick<Line, "dates">, b: Pick<Line, "dates">): number {
  const [isAhead, isOtherAhead] = [a.dates.phase === "before", b.dates.phase === "before"];
  if (isAhead !== isOtherAhead) return isAhead ? -1 : 1;
  if (isAhead) return timeOf(a.dates.opensAt, 0) - timeOf(b.dates.opensAt, 0);
  return timeOf(b.dates.dueAt, Infinity) - timeOf(a.dates.dueAt, Infinity) || 0;
}

const timeOf = (date: string | undefined, never: number) => (date === undefined ? never : Date.parse(date));
