import type { Prisma } from "@stride/db";
import { z } from "zod";

const id = z.string().min(1).max(60);
const share = z.number().min(0).max(1);

export const results = ["right", "partial", "wrong", "unanswered"] as const;
export type Result = (typeof results)[number];

export const marks = ["late", "reported", "overridden", "commented", "skipped"] as const;

export const sorts = ["learner", "item", "answered", "score", "tries"] as const;

/** What of an assignment is looked at, and in which order: all of it stands in the page's address. */
export const attemptFilter = z
  .strictObject({
    learner: id.optional(),
    item: id.optional(),
    /** Which of an item's several exercises, from 0. */
    of: z.int().min(0).max(100).optional(),
    /** The place in a learner's set: of an item that gives several exercises, one of them. */
    position: z.int().min(1).max(1000).optional(),
    kind: id.optional(),
    skill: id.optional(),
    result: z.enum(results).optional(),
    /** Bounds of the score, both included. */
    from: share.optional(),
    to: share.optional(),
    /** Alone or as half of a pair. */
    misconception: id.optional(),
    only: z.array(z.enum(marks)).max(marks.length).optional(),
    sort: z.enum(sorts).default("learner"),
    direction: z.enum(["asc", "desc"]).default("asc"),
    /** Where there is one, learners have numbers instead of names, in an order that it draws. */
    seed: z.int().min(0).max(999_999).optional(),
  })
  .refine(({ learner, seed }) => learner === undefined || seed === undefined);

export type AttemptFilter = z.output<typeof attemptFilter>;

/** The work items of an assignment that pass. */
export function passing(assignmentId: string, filter: AttemptFilter): Prisma.WorkItemWhereInput {
  const { learner, item, of, position, kind, skill, result, misconception, only = [] } = filter;
  return {
    assignmentId,
    AND: [
      ...(learner === undefined ? [] : [{ learnerId: learner }]),
      ...(item === undefined ? [] : [{ item }]),
      ...(of === undefined ? [] : [{ of }]),
      ...(position === undefined ? [] : [{ position }]),
      ...(kind === undefined ? [] : [{ kind }]),
      ...(skill === undefined ? [] : [{ skill }]),
      ...(result === undefined ? [] : [withResult(result)]),
      ...(filter.from === undefined ? [] : [{ score: { gte: filter.from } }]),
      ...(filter.to === undefined ? [] : [{ score: { lte: filter.to } }]),
      ...(misconception === undefined ? [] : [made(misconception)]),
      ...only.map(withMark),
    ],
  };
}

function withResult(result: Result): Prisma.WorkItemWhereInput {
  switch (result) {
    case "right":
      return { score: { gte: 1 } };
    case "partial":
      return { score: { gt: 0, lt: 1 } };
    case "wrong":
      return { score: { lte: 0 } };
    case "unanswered":
      return { answeredAt: null };
    default:
      return result satisfies never;
  }
}

function made(misconception: string): Prisma.WorkItemWhereInput {
  return { exercise: { attempts: { some: { diagnoses: { some: diagnosisOf(misconception) } } } } };
}

/** A misconception by itself, or as one half of a pair. */
export function diagnosisOf(misconception: string): Prisma.DiagnosisWhereInput {
  return {
    OR: [
      { misconception },
      { misconception: { startsWith: `${misconception}+` } },
      { misconception: { endsWith: `+${misconception}` } },
    ],
  };
}

function withMark(mark: (typeof marks)[number]): Prisma.WorkItemWhereInput {
  switch (mark) {
    case "late":
      return { late: true };
    case "reported":
      return { reports: { some: { answeredAt: null } } };
    case "overridden":
      return { overridden: true };
    case "commented":
      return { comments: { some: { removedAt: null } } };
    case "skipped":
      return { skippedAt: { not: null } };
    default:
      return mark satisfies never;
  }
}
