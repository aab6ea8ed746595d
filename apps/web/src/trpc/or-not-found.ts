import "server-only";
import { getTRPCErrorFromUnknown } from "@trpc/server";
import { notFound } from "next/navigation";
import { visitor } from "./server";

/** A bad request: an address that can lead nowhere. */
const missing: ReadonlySet<string> = new Set(["NOT_FOUND", "UNAUTHORIZED", "FORBIDDEN", "BAD_REQUEST"]);

type Caller = Awaited<ReturnType<typeof visitor>>["caller"];

/** What only some may see. For everybody else, signed in or not, and where there is no such thing, the page doesn't exist. */
export async function orNotFound<Seen>(look: (caller: Caller) => Promise<Seen>): Promise<Seen> {
  const { caller } = await visitor();
  try {
    return await look(caller);
  } catch (error) {
    const { code } = getTRPCErrorFromUnknown(error);
    if (missing.has(code)) notFound();
    throw error;
  }
}
