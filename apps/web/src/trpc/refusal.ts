import { TRPCClientError } from "@trpc/client";

/** Which of the codes that a page has words for the server answered with; or that no answer came, or none that is known. */
export function refusalIn<const Code extends string>(
  told: readonly Code[],
  error: unknown,
): Code | "offline" | "failed" {
  if (!(error instanceof TRPCClientError)) return "failed";
  const known = told.find((code) => code === error.message);
  if (known !== undefined) return known;
  const data: unknown = error.data;
  return data === undefined || data === null ? "offline" : "failed";
}

/** The field of what was sent that a refusal is about, where the server says so. */
export function fieldIn(error: unknown): string | undefined {
  const data: unknown = error instanceof TRPCClientError ? error.data : undefined;
  return typeof data === "object" && data !== null && "at" in data && typeof data.at === "string"
    ? data.at
    : undefined;
}
