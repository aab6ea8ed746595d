/** Something measured against a goal. */
export interface Measurement {
  run(): Promise<Finding>;
}

export interface Finding {
  /** What was measured, in which units. */
  readonly what: string;
  readonly value: number;
  /** How far the rounds lay apart, or what else is worth knowing. */
  readonly note: string;
  readonly goal: Goal;
}

export type Goal = { readonly atLeast: number } | { readonly below: number };

export function isMet({ value, goal }: Finding): boolean {
  return "atLeast" in goal ? value >= goal.atLeast : value < goal.below;
}
