import { TRPCClientError } from "@trpc/client";

/** What the server may say to a teacher's page, and what the page says where no answer came or none that it knows. */
const told = [
  "edited-elsewhere",
  "too-many",
  "network-too-large",
  "network-not-calculable",
  "network-in-use",
  "not-published",
  "dates-out-of-order",
  "shown-already",
  "not-found",
  "no-session",
  "no-account",
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
