import { isDriverAdapterError } from "@prisma/driver-adapter-utils";
import { Prisma } from "../generated/client.ts";

/** A row with this key is already there. */
export function isUniqueViolation(error: unknown): boolean {
  return prismaCode(error) === "P2002" || /^SQLITE_CONSTRAINT_(UNIQUE|PRIMARYKEY)$/.test(driverCode(error));
}

/** Others held the database for too long: nothing was stored, and the same request may succeed later. */
export function isBusy(error: unknown): boolean {
  return prismaCode(error) === "P1008" || waitedInVain(error) || driverCode(error).startsWith("SQLITE_BUSY");
}

/** The disk has no room left: nothing was stored. */
export function isDiskFull(error: unknown): boolean {
  return driverCode(error) === "SQLITE_FULL";
}

function prismaCode(error: unknown): string | undefined {
  return error instanceof Prisma.PrismaClientKnownRequestError ? error.code : undefined;
}

/** Prisma has one code for all that goes wrong with transactions; only the message tells a full queue from a mistake of ours. */
function waitedInVain(error: unknown): boolean {
  return (
    prismaCode(error) === "P2028" &&
    error instanceof Error &&
    /Unable to start a transaction/.test(error.message)
  );
}

/** SQLite's own word. Prisma wraps the driver's error, except when it is the COMMIT that failed. */
function driverCode(error: unknown): string {
  const known = error instanceof Prisma.PrismaClientKnownRequestError;
  const cause = known ? error.meta?.["driverAdapterError"] : error;
  return cause instanceof Error && isDriverAdapterError(cause) ? (cause.cause.originalCode ?? "") : "";
}
