import { refusalIn } from "@/trpc/refusal";

/** What the server may say to a form, and what a form says where no answer came or none that it knows. */
const told = [
  "email-taken",
  "wrong-email-or-password",
  "wrong-password",
  "link-expired",
  "last-operator",
  "last-teacher",
  "removed-from-class",
  "link-used",
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

export const refusalOf = (error: unknown): Refusal => refusalIn(told, error);
