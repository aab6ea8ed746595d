import type { Database } from "./client.ts";

/** How the app's own connection keeps its promises, read back from it. */
export interface Pragmas {
  /** "wal" */
  journalMode: string;
  /** 2 is FULL: a commit is on the disk before it is answered. */
  synchronous: number;
  foreignKeys: boolean;
  /** Milliseconds a statement waits for another process to let go of the file. */
  busyTimeout: number;
}

/** Reads the settings back from the connection that serves requests. */
export async function pragmas(db: Database): Promise<Pragmas> {
  return {
    journalMode: String(await read(db, "journal_mode")),
    synchronous: Number(await read(db, "synchronous")),
    foreignKeys: Number(await read(db, "foreign_keys")) === 1,
    busyTimeout: Number(await read(db, "busy_timeout")),
  };
}

/** Answers commits before they are on the disk, as long as the connection lasts: for what is begun anew if it is cut off. */
export async function forgoDurability(db: Database): Promise<void> {
  await db.$executeRawUnsafe("PRAGMA synchronous = OFF");
}

async function read(db: Database, pragma: string): Promise<unknown> {
  const rows = await db.$queryRawUnsafe<Record<string, unknown>[]>(`PRAGMA ${pragma}`);
  return Object.values(rows[0] ?? {})[0];
}
