import type { Rehearsal, RehearsalCaller } from "@stride/api/rehearsal";
import type { Chance } from "@stride/classwork";
import type { CastLearner } from "./cast.ts";
import type { SimulatedLearner } from "./simulated-learner.ts";

export type Caller = RehearsalCaller;

/** A learner as the term goes on. */
export interface Actor extends Omit<CastLearner, "mind"> {
  readonly caller: Caller;
  readonly chance: Chance;
  /** It changes with what happens. */
  mind: SimulatedLearner;
}

export interface SchoolClass {
  readonly id: string;
  readonly name: string;
  readonly learners: readonly Actor[];
}

/** A set as a class was given it. */
export interface Given {
  readonly id: string;
  readonly title: string;
  readonly hints: boolean;
  readonly opensAt: number;
  readonly dueAt: number;
  readonly closesAt: number;
}

/** Everything that a simulated school consists of. */
export interface Simulation {
  readonly rehearsal: Rehearsal;
  readonly clock: { now: number };
  readonly chance: Chance;
  /** When the last simulated day is over. */
  readonly ends: number;
  readonly teacher: Caller;
  readonly classes: readonly SchoolClass[];
}
