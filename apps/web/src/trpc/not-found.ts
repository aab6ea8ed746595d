import "server-only";
import { TRPCError } from "@trpc/server";

/** Whether a procedure says that there is no such thing, or that the asking makes no sense: the page doesn't exist. */
export function isNotFound(error: unknown): boolean {
  return error instanceof TRPCError && (error.code === "NOT_FOUND" || error.code === "BAD_REQUEST");
}
