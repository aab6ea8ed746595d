import { z } from "zod";
import type { Context } from "../context.ts";
import { triedPassword } from "./password.ts";
import { email } from "./person.ts";

export const signInInput = z.strictObject({ email, password: triedPassword });

/** Signs in with a new session; what the guest did who asks goes along. */
export async function signIn(
  { identity, limits, address }: Context,
  input: z.output<typeof signInInput>,
): Promise<void> {
  await limits.password.guard({ account: input.email, address }, () => identity.signIn(input));
}
