import { z } from "zod";

/** What a learner may be shown of an answered item, from the least to the most telling. */
export const showables = ["score", "verdicts", "diagnosis", "solution"] as const;
export type Showable = (typeof showables)[number];

/** From when something is shown: after each answer, once the work is handed in, once nothing more is taken, or never. */
export const moments = ["during", "submitted", "closed", "never"] as const;
export type Moment = (typeof moments)[number];

export const shownTable = z.strictObject({
  score: z.enum(moments),
  verdicts: z.enum(moments),
  diagnosis: z.enum(moments),
  solution: z.enum(moments),
});
export type ShownTable = z.output<typeof shownTable>;

/** Whether something of what is right is shown while others still work, who may have the same numbers. */
export function tellsEarly(table: ShownTable): boolean {
  return showables.some((what) => table[what] === "during" || table[what] === "submitted");
}

/** Whether closing shows what could be copied if it were opened again. Verdicts that were told all along are no news. */
export function closingTells({ verdicts, solution }: ShownTable): boolean {
  return solution !== "never" || verdicts === "submitted" || verdicts === "closed";
}

/** Where a learner's work is. `handedIn` also where it closed by itself. */
export interface WorkMoment {
  readonly handedIn: boolean;
  /** Nobody's work is taken any more, by whatever extension. */
  readonly closedForAll: boolean;
}

/** What may be shown now. The solution while tries are left would be an answer to copy, so `during` means: once the item is done. */
export function shownNow(
  table: ShownTable,
  { handedIn, closedForAll }: WorkMoment,
  itemIsDone: boolean,
): Record<Showable, boolean> {
  const reached = (what: Showable) => {
    switch (table[what]) {
      case "during":
        return what !== "solution" || itemIsDone || handedIn;
      case "submitted":
        return handedIn;
      case "closed":
        return closedForAll;
      case "never":
        return false;
    }
  };
  return {
    score: reached("score"),
    verdicts: reached("verdicts"),
    diagnosis: reached("diagnosis"),
    solution: reached("solution"),
  };
}
