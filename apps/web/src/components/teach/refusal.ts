import { refusalIn } from "@/trpc/refusal";

/** What the server may say to a teacher's page, and what the page says where no answer came or none that it knows. */
const told = [
  "edited-elsewhere",
  "too-many",
  "network-too-large",
  "network-not-calculable",
  "network-in-use",
  "not-published",
  "dates-out-of-order",
  "due-is-over",
  "shown-already",
  "not-found",
  "no-session",
  "no-account",
  "busy",
  "storage-full",
] as const;

export type Refusal = (typeof told)[number] | "offline" | "failed";

export const refusalOf = (error: unknown): Refusal => refusalIn(told, error);
