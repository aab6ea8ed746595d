import type { Context } from "./context.ts";

/** Makes a guest of whoever has no session; gives its id. */
export async function beginGuest({ identity, limits, address }: Context): Promise<string> {
  await limits.guest.spend({ account: "", address });
  return identity.beginGuest();
}
