import { z } from "zod";
import type { AccountContext } from "../context.ts";
import { newPassword, triedPassword } from "./password.ts";

export const changePasswordInput = z.strictObject({ current: triedPassword, password: newPassword });

/** Sets another password, and ends all sessions but one that is new. */
export async function changePassword(
  { identity, limits, learnerId, address }: AccountContext,
  { current, password }: z.output<typeof changePasswordInput>,
): Promise<void> {
  await limits.password.guard({ account: learnerId, address }, () =>
    identity.changePassword({ currentPassword: current, newPassword: password }),
  );
}
