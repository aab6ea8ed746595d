import "server-only";
import { getTRPCErrorFromUnknown } from "@trpc/server";
import { notFound } from "next/navigation";
import { visitor } from "./server";

type Caller = Awaited<ReturnType<typeof visitor>>["caller"];

/** What only a teacher may see, and of it only their own. For everybody else, signed in or not, the page doesn't exist. */
export async function asTeacher<Seen>(look: (caller: Caller) => Promise<Seen>): Promise<Seen> {
  const { caller } = await visitor();
  try {
    return await look(caller);
  } catch (error) {
    const { code } = getTRPCErrorFromUnknown(error);
    const isMissing = code === "NOT_FOUND" || code === "UNAUTHORIZED" || code === "FORBIDDEN";
    if (isMissing || code === "BAD_REQUEST") notFound();
    throw error;
  }
}
