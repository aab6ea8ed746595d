import type { Class, Transaction } from "@stride/db";
import { taughtBy } from "../class-access.ts";
import { AppError } from "../errors.ts";

/** A class that somebody teaches; any other is not there. */
export async function taughtClass(
  db: Pick<Transaction, "class">,
  learnerId: string,
  id: string,
): Promise<Class> {
  const found = await db.class.findFirst({ where: { id, ...taughtBy(learnerId) } });
  if (!found) throw new AppError("not-found");
  return found;
}
