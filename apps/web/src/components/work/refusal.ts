import { TRPCClientError } from "@trpc/client";
import { failureOf } from "@/components/exercise/send";

/** What the server may say to work in a class, and what is said where no answer came or none that it knows. */
const told = [
  "closed",
  "handed-in",
  "not-open-yet",
  "no-tries-left",
  "already-shown",
  "slow-down",
  "storage-full",
] as const;

export type WorkRefusal = (typeof told)[number] | ReturnType<typeof failureOf>;

export function workRefusal(error: unknown): WorkRefusal {
  const known = error instanceof TRPCClientError ? told.find((code) => code === error.message) : undefined;
  return known ?? failureOf(error);
}
