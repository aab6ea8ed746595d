/** When work is taken, as instants. Nothing means: from the start, or for ever. */
export interface Dates {
  readonly opensAt: Date | undefined;
  readonly dueAt: Date | undefined;
  /** Until then it is taken as late; nothing: not at all after `dueAt`. */
  readonly closesAt: Date | undefined;
}

/** More time for one learner. It only ever lengthens. */
export interface MoreTime {
  readonly dueAt: Date | undefined;
  readonly closesAt: Date | undefined;
}

export const phases = ["before", "open", "late", "closed"] as const;
/** `late`: after the due date, but still taken. */
export type Phase = (typeof phases)[number];

/** The dates of one learner: what the class has, or later where they were given more. Where nothing is ever due, it stays so. */
export function datesFor({ opensAt, dueAt, closesAt }: Dates, more?: MoreTime): Dates {
  const due = dueAt && later(dueAt, more?.dueAt);
  return { opensAt, dueAt: due, closesAt: later(later(closesAt, more?.closesAt), closesAt && due) };
}

function later(date: Date | undefined, other: Date | undefined): Date | undefined {
  if (!date || !other) return date ?? other;
  return date.getTime() >= other.getTime() ? date : other;
}

/** The last instant at which work is taken; nothing where it always is. */
export function lastInstant({ dueAt, closesAt }: Dates): Date | undefined {
  return dueAt && later(dueAt, closesAt);
}

/** Where an instant lies. What arrives at the very millisecond of the due date is in time, and at the closing one still taken. */
export function phaseAt({ opensAt, dueAt, closesAt }: Dates, now: Date): Phase {
  const at = now.getTime();
  if (opensAt && at < opensAt.getTime()) return "before";
  if (!dueAt || at <= dueAt.getTime()) return "open";
  return closesAt && at <= closesAt.getTime() ? "late" : "closed";
}
