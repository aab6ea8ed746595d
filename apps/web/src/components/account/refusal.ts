import { TRPCClientError } from "@trpc/client";

/** What the server may say to a form, and what a form says where no answer came or none that it knows. */
const told = [
  "email-taken",
  "wrong-email-or-password",
  "wrong-password",
  "link-expired",
  "last-operator",
  "last-teacher",
  "removed-from-class",
  "no-name",
  "too-many-rows",
  "changed-meanwhile",
  "slow-down",
  "not-found",
  "no-session",
  "no-account",
  "provider-unavailable",
  "busy",
  "storage-full",
] as const;

export type Refusal = (typeof told)[number] | "offline" | "failed";

export function refusalOf(error: unknown): Refusal {
  if (!(error instanceof TRPCClientError)) return "failed";
  const known = told.find((code) => code === error.message);
  if (known) return known;
  const data: unknown = error.data;
  return data === undefined || data === null ? "offline" : "failed";
}
