import {
  creditAt,
  type Dates,
  datesFor,
  lastInstant,
  type Phase,
  phaseAt,
  type Showable,
  shownNow,
  shownTable,
} from "@stride/classwork";
import type { Assignment, Prisma } from "@stride/db";

/** What has to be read with an assignment to say where somebody stands in it. */
export const withExtensions = {
  extensions: {
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    select: { learnerId: true, dueAt: true, closesAt: true, moreTries: true },
  },
} as const satisfies Prisma.AssignmentInclude;

type MoreTime = Prisma.ExtensionGetPayload<(typeof withExtensions)["extensions"]>;

export interface ExtendedAssignment extends Pick<
  Assignment,
  "opensAt" | "dueAt" | "closesAt" | "latePercent" | "shown"
> {
  /** Of everybody, newest first. */
  readonly extensions: readonly MoreTime[];
}

/** Where one learner stands in an assignment at one instant. */
export interface Standing {
  readonly dates: Dates;
  readonly phase: Phase;
  /** Whether the dates are later than everybody's: the newest extension may give no time, or the class's dates have caught up. */
  readonly moreTime: boolean;
  readonly moreTries: number;
  /** How much of a score counts now, from 0 to 1. */
  readonly credit: number;
  /** What may be shown of an item; where it is `done`, no answer to it is taken any more, or none is needed. */
  shown(done: boolean): Readonly<Record<Showable, boolean>>;
  /** From when something is shown that is kept back at first; nothing where it never was, or always will be. */
  shownSince(what: Showable): Date | undefined;
}

/** @param submittedAt when the learner handed it in, if they did */
export function standingOf(
  assignment: ExtendedAssignment,
  learnerId: string,
  submittedAt: Date | null,
  now: Date,
): Standing {
  const { extensions, latePercent } = assignment;
  const more = extensions.find((extension) => extension.learnerId === learnerId);
  const everybodys = datesFor(instants(assignment));
  const dates = datesFor(instants(assignment), more && instants(more));
  const phase = phaseAt(dates, now);
  const table = shownTable.parse(assignment.shown);
  const moment = {
    // What closes by itself counts as handed in as it is.
    handedIn: submittedAt !== null || phase === "closed",
    closedForAll: phase === "closed" && isClosedForAll(assignment, now),
  };
  return {
    ...{ dates, phase, moreTime: isLater(dates, everybodys), moreTries: more?.moreTries ?? 0 },
    credit: creditAt(phase, latePercent),
    shown: (done) => shownNow(table, moment, done),
    shownSince(what) {
      if (table[what] === "submitted") return submittedAt ?? lastInstant(dates);
      return table[what] === "closed" ? closesForAll(assignment) : undefined;
    },
  };
}

function isLater(own: Dates, everybodys: Dates): boolean {
  const names = ["dueAt", "closesAt"] as const;
  return names.some((name) => own[name]?.getTime() !== everybodys[name]?.getTime());
}

function isClosedForAll(assignment: ExtendedAssignment, now: Date): boolean {
  return datesOfAll(assignment).every((dates) => phaseAt(dates, now) === "closed");
}

function closesForAll(assignment: ExtendedAssignment): Date | undefined {
  const instants = datesOfAll(assignment).flatMap((dates) => lastInstant(dates)?.getTime() ?? []);
  return instants.length > 0 ? new Date(Math.max(...instants)) : undefined;
}

/** What everybody has, and what each has who was given more. */
function datesOfAll(assignment: ExtendedAssignment): Dates[] {
  const newest = new Map(assignment.extensions.toReversed().map((more) => [more.learnerId, more]));
  return [undefined, ...newest.values()].map((more) =>
    datesFor(instants(assignment), more && instants(more)),
  );
}

interface Stored {
  readonly opensAt?: Date | null;
  readonly dueAt: Date | null;
  readonly closesAt: Date | null;
}

function instants({ opensAt, dueAt, closesAt }: Stored): Dates {
  return { opensAt: opensAt ?? undefined, dueAt: dueAt ?? undefined, closesAt: closesAt ?? undefined };
}
