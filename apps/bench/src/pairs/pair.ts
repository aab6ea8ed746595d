import type { Goal } from "../measurement.ts";

/** Two ways to do the same, timed side by side, each in a process of its own. */
export interface Pair {
  /** What the ratio is of. */
  readonly what: string;
  readonly goal: Goal;
  /** How many things a run is for: times are told for one. */
  readonly each?: number;
  /** Seconds of work before anything is timed, so that the compiler is done with it; 2 if it isn't told. */
  readonly warm?: number;
  ours(): Contender;
  theirs(): Contender;
}

export interface Contender {
  /** How often it runs in a round, so that the clock can tell. */
  readonly times: number;
  /** What it gives is a number that both have to agree on, if it is one. */
  run(): unknown;
}
