import "server-only";
import { getTRPCErrorFromUnknown } from "@trpc/server";

/** After how many seconds a procedure says to come again, where it says so. */
export function waitSecondsIn(error: unknown): number | undefined {
  // By what it says and not by its class: the api is bundled once for pages and once for start-up.
  const { cause } = getTRPCErrorFromUnknown(error);
  if (!cause || !("told" in cause)) return undefined;
  const told: unknown = cause.told;
  return typeof told === "object" &&
    told !== null &&
    "waitSeconds" in told &&
    typeof told.waitSeconds === "number"
    ? told.waitSeconds
    : undefined;
}
