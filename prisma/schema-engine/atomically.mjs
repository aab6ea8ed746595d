import { DriverAdapterError, isDriverAdapterError } from "@prisma/driver-adapter-utils";

/**
 * Runs a script in one transaction: a migration that fails or is killed leaves the old schema, never half of the new one.
 * Foreign keys are off meanwhile, since a table that is made anew is dropped first, and inside a transaction the
 * migration's own PRAGMA for that has no effect: its cascade would take other tables' rows along.
 * @param {(sql: string) => Promise<void>} execute
 * @param {string} sql
 */
export async function atomically(execute, sql) {
  await execute("PRAGMA foreign_keys = OFF");
  try {
    await execute("BEGIN IMMEDIATE");
    await execute(sql);
    // A shadow database keeps no list of migrations.
    await execute(markFinished).catch(() => {});
    await execute("COMMIT");
  } catch (error) {
    await execute("ROLLBACK").catch(() => {});
    throw plainly(error);
  } finally {
    await execute("PRAGMA foreign_keys = ON");
  }
}

// The engine writes this too, but after the commit: killed in between, it would take the migration for a failed one.
const markFinished = `UPDATE "_prisma_migrations" SET "finished_at" = "started_at", "applied_steps_count" = 1
  WHERE "finished_at" IS NULL AND "rolled_back_at" IS NULL AND "logs" IS NULL`;

/** With the mark above, what is neither finished nor has an error in its log was killed, and has changed nothing. */
export const forgetInterrupted = `DELETE FROM "_prisma_migrations"
  WHERE "finished_at" IS NULL AND "rolled_back_at" IS NULL AND "logs" IS NULL`;

/**
 * The engine would take a missing table for one of its own, by kind or by the first words of the message.
 * @param {unknown} error
 */
function plainly(error) {
  if (!(error instanceof Error && isDriverAdapterError(error))) return error;
  const message = `SQLite says: ${error.cause.originalMessage ?? error.message}`;
  return new DriverAdapterError({ kind: "sqlite", extendedCode: 1, message });
}
