import type { Context } from "./context.ts";

/** Makes a guest of whoever has no session; gives its id. Who comes with a good code of a class is counted there. */
export async function beginGuest({ identity, limits, address }: Context, classId?: string): Promise<string> {
  await (classId === undefined
    ? limits.guest.spend({ account: "", address })
    : limits.classGuest.spend({ account: classId, address }));
  return identity.beginGuest();
}
