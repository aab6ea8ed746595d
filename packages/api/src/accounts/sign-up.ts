import { z } from "zod";
import type { Context } from "../context.ts";
import { newPassword } from "./password.ts";
import { email, personName } from "./person.ts";

export const signUpInput = z.strictObject({ name: personName, email, password: newPassword });

/** Makes an account and signs it in; what the guest did who asks goes along. Anybody becomes a learner and nothing else. */
export async function signUp(
  { identity, limits, address }: Context,
  input: z.output<typeof signUpInput>,
): Promise<void> {
  await limits.signUp.spend({ account: input.email, address });
  await identity.signUp(input);
}
