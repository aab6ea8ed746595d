import { z } from "zod";
import type { Context } from "../context.ts";
import { realAddress } from "./no-address.ts";
import { hasPassword } from "./password.ts";

export const accountView = z.strictObject({
  name: z.string(),
  /** None where the provider that they sign in at doesn't vouch for one. */
  email: z.string().nullable(),
  role: z.enum(["learner", "teacher", "operator"]),
  /** Whether there is a password here, or only a sign-in elsewhere. */
  hasPassword: z.boolean(),
});

/** The caller's own account; nothing for a guest, whose name and address are made up. */
export async function viewAccount({ db, person }: Context): Promise<z.output<typeof accountView> | null> {
  if (!person || person.isGuest) return null;
  const { name, email, role } = await db.learner.findUniqueOrThrow({
    where: { id: person.learnerId },
    select: { name: true, email: true, role: true },
  });
  return { name, email: realAddress(email), role, hasPassword: await hasPassword(db, person.learnerId) };
}
