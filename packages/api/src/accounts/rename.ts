import { z } from "zod";
import type { AccountContext } from "../context.ts";
import { personName } from "./person.ts";

export const renameInput = z.strictObject({ name: personName });

/** What one is called here; in a class one is called what the class calls one. */
export async function rename(
  { db, learnerId }: AccountContext,
  { name }: z.output<typeof renameInput>,
): Promise<void> {
  await db.learner.update({ where: { id: learnerId }, data: { name } });
}
