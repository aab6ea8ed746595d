import { type Database, forgoDurability, openDatabase, type Role } from "@stride/db";
import { restore } from "@stride/exercises";
import { hashPassword } from "better-auth/crypto";
import { limits } from "./limits.ts";
import { looking } from "./looking.ts";
import { createCaller } from "./router.ts";

export interface RehearsalOptions {
  /** A database that nobody else uses meanwhile, as `file:` and an absolute path; or one that is open already. */
  readonly database: string | Database;
  /** What the time is; whoever rehearses moves it on. */
  readonly now: () => Date;
}

/** Somebody with an account, whose id is known beforehand. */
export interface Rehearsing {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
}

/**
 * The procedures, called in the name of several people one after the other, on a clock that is set by hand: for a program
 * that lives through a school's weeks in a minute. What isn't by a procedure is only what would be left to chance.
 */
export async function rehearse({ database, now }: RehearsalOptions) {
  const db = typeof database === "string" ? await openDatabase(database) : database;
  // Whoever is cut off begins anew, so that nothing waits for the disk.
  await forgoDurability(db);
  const ownLimits = limits(db, "a rehearsal");
  return {
    /** Makes accounts that sign in with one password: to hash one for each would take longer than all that they do. */
    async addPeople(people: readonly Rehearsing[], password: string): Promise<void> {
      const at = now();
      const hash = await hashPassword(password);
      await db.$transaction(async (tx) => {
        await tx.learner.createMany({
          data: people.map((person) => ({ ...person, emailVerified: false, createdAt: at, updatedAt: at })),
        });
        await tx.account.createMany({
          data: people.map(({ id }) => ({
            ...{ id: `${id}-password`, accountId: id, providerId: "credential", userId: id, password: hash },
            ...{ createdAt: at, updatedAt: at },
          })),
        });
      });
    },

    callerOf({ id, role }: Pick<Rehearsing, "id" | "role">, place: number) {
      return createCaller({
        ...{ db, now, limits: ownLimits, identity: looking, provider: undefined },
        // Everybody from elsewhere, so that nobody is held up for what the others did within the same minute.
        address: `2001:db8:0:${(place % 2 ** 16).toString(16)}::1`,
        person: { learnerId: id, isGuest: false, role },
      });
    },

    /** Lets everybody's numbers in an assignment be drawn by something known. */
    async drawBy(assignmentId: string, secret: string): Promise<void> {
      await db.assignment.update({ where: { id: assignmentId }, data: { secret } });
    },

    /** What somebody was given, as the engine poses it: a program reads no pages. */
    async exercisesOf(assignmentId: string, learnerId: string) {
      const items = await db.workItem.findMany({
        where: { assignmentId, learnerId },
        orderBy: { position: "asc" },
        select: { position: true, kind: true, exercise: { select: { given: true } } },
      });
      return items.map(({ position, kind, exercise: { given } }) => {
        const exercise = restore(kind, given);
        if (!exercise) throw new Error(`item ${position} can't be posed`);
        return { position, exercise };
      });
    },

    /** Nobody is held up later for what was hasty only on the real clock. */
    async close(): Promise<void> {
      await db.rateLimit.deleteMany();
      await db.$disconnect();
    },
  };
}

export type Rehearsal = Awaited<ReturnType<typeof rehearse>>;
export type RehearsalCaller = ReturnType<Rehearsal["callerOf"]>;
