import type { SqlDriverAdapter } from "@prisma/driver-adapter-utils";

// Waiting comes first: turning WAL on may itself have to wait for another connection.
const settings = [
  { pragma: "busy_timeout", set: "5000", reads: "5000" },
  { pragma: "journal_mode", set: "WAL", reads: "wal" },
  { pragma: "synchronous", set: "FULL", reads: "2" },
  { pragma: "foreign_keys", set: "ON", reads: "1" },
] as const;

/** Sets what an acknowledged answer relies on (docs/decisions/002), and reads it back: SQLite ignores what it can't do. */
export async function durable(adapter: SqlDriverAdapter): Promise<void> {
  for (const { pragma, set, reads } of settings) {
    await adapter.executeScript(`PRAGMA ${pragma} = ${set}`);
    const { rows } = await adapter.queryRaw({ sql: `PRAGMA ${pragma}`, args: [], argTypes: [] });
    const value = String(rows[0]?.[0]);
    if (value !== reads)
      throw new Error(`SQLite did not take ${pragma} = ${set}: it reads back as ${value}.`);
  }
}
