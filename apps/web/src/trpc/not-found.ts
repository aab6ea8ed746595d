import "server-only";
import { getTRPCErrorFromUnknown } from "@trpc/server";

/** Whether a procedure says that there is no such thing, or that the asking makes no sense: the page doesn't exist. */
export function isNotFound(error: unknown): boolean {
  // By what it says and not by its class: the api is bundled once for pages and once for start-up.
  const { code } = getTRPCErrorFromUnknown(error);
  return code === "NOT_FOUND" || code === "BAD_REQUEST";
}
