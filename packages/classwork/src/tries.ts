/** No honest learner comes near; whoever does is no learner. */
export const MOST_TRIES = 200;

/** Who says how many tries an item has: nothing, as many as one likes. */
export interface Allowance {
  readonly item: number | undefined;
  readonly assignment: number | undefined;
  /** So many more, by an extension. */
  readonly more: number;
}

/** How many tries an item has: what it says itself, else what the assignment says; and what an extension adds. */
export function triesAllowed({ item, assignment, more }: Allowance): number | undefined {
  const own = item ?? assignment;
  return own === undefined ? undefined : Math.min(MOST_TRIES, own + Math.max(0, more));
}

/** How many tries are left; nothing while one may try as often as one likes, which ends at `MOST_TRIES`. */
export function triesLeft(allowance: Allowance, used: number): number | undefined {
  const allowed = triesAllowed(allowance);
  if (allowed === undefined) return used < MOST_TRIES ? undefined : 0;
  return Math.max(0, allowed - used);
}
