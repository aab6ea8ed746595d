import type { Database } from "@stride/db";
import { z } from "zod";

/** Long enough to guess badly; any characters, since rules about them make worse passwords. */
export const SHORTEST_PASSWORD = 8;
/** Longer ones only cost time to hash. */
export const LONGEST_PASSWORD = 128;

export const newPassword = z.string().min(SHORTEST_PASSWORD).max(LONGEST_PASSWORD);
/** One that is only compared: whatever it is, it may be wrong. */
export const triedPassword = z.string().max(LONGEST_PASSWORD);

/** Whether somebody has one: a guest hasn't, nor who only signs in elsewhere. */
export async function hasPassword(db: Database, learnerId: string): Promise<boolean> {
  const where = { userId: learnerId, password: { not: null } };
  return (await db.account.findFirst({ where, select: { id: true } })) !== null;
}
