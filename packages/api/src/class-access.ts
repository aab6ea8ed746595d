import type { Prisma } from "@stride/db";

/** Classes that somebody teaches. It stands in the `where` of all that a teacher asks for. */
export const taughtBy = (learnerId: string) =>
  ({
    members: { some: { learnerId, role: "teacher", removedAt: null } },
  }) as const satisfies Prisma.ClassWhereInput;

/** Classes that somebody learns in. */
export const attendedBy = (learnerId: string) =>
  ({
    members: { some: { learnerId, role: "learner", removedAt: null } },
  }) as const satisfies Prisma.ClassWhereInput;
