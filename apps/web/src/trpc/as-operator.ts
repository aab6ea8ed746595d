import "server-only";
import { getTRPCErrorFromUnknown } from "@trpc/server";
import { notFound } from "next/navigation";
import { visitor } from "./server";

type Caller = Awaited<ReturnType<typeof visitor>>["caller"];

/** What only an operator may see. For everybody else, signed in or not, the page doesn't exist. */
export async function asOperator<Seen>(look: (caller: Caller) => Promise<Seen>): Promise<Seen> {
  const { caller } = await visitor();
  try {
    return await look(caller);
  } catch (error) {
    const { code } = getTRPCErrorFromUnknown(error);
    if (code === "NOT_FOUND" || code === "UNAUTHORIZED" || code === "FORBIDDEN") notFound();
    throw error;
  }
}
