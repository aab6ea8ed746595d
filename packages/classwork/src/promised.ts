import { moments, type ShownTable, showables } from "./shown.ts";

/** What learners of an assignment go by. */
export interface Promised {
  readonly opensAt: Date | undefined;
  readonly dueAt: Date | undefined;
  readonly closesAt: Date | undefined;
  readonly latePercent: number;
  readonly tries: number | undefined;
  readonly hints: boolean;
  readonly shown: ShownTable;
}

export type PromisedThing = keyof Promised;

/**
 * What a change takes away from those who have begun: less time, fewer tries, less credit, no more hints, or things shown
 * later. Such a change is never made in silence: whoever makes it is asked first.
 */
export function takenAway(before: Promised, after: Promised): PromisedThing[] {
  const less: Readonly<Record<PromisedThing, boolean>> = {
    opensAt: (after.opensAt?.getTime() ?? -Infinity) > (before.opensAt?.getTime() ?? -Infinity),
    dueAt: endOf(after.dueAt) < endOf(before.dueAt),
    closesAt: endOf(after.closesAt ?? after.dueAt) < endOf(before.closesAt ?? before.dueAt),
    latePercent: after.latePercent < before.latePercent,
    tries: (after.tries ?? Infinity) < (before.tries ?? Infinity),
    hints: before.hints && !after.hints,
    shown: showables.some((what) => moments.indexOf(after.shown[what]) > moments.indexOf(before.shown[what])),
  };
  return promises.filter((promise) => less[promise]);
}

const promises = ["opensAt", "dueAt", "closesAt", "latePercent", "tries", "hints", "shown"] as const;

function endOf(date: Date | undefined): number {
  return date?.getTime() ?? Infinity;
}
