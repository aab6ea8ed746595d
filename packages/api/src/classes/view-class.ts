import { z } from "zod";
import type { AccountContext } from "../context.ts";
import type { ClassInput } from "./fields.ts";
import { taughtClass } from "./taught-class.ts";

export const classView = z.strictObject({
  id: z.string(),
  name: z.string(),
  timeZone: z.string(),
  archivedAt: z.date().nullable(),
  needsAccount: z.boolean(),
});

/** A class, for who teaches it. */
export async function viewClass(
  { db, learnerId }: AccountContext,
  input: ClassInput,
): Promise<z.output<typeof classView>> {
  const { id, name, timeZone, archivedAt, needsAccount } = await taughtClass(db, learnerId, input.classId);
  return { id, name, timeZone, archivedAt, needsAccount };
}
