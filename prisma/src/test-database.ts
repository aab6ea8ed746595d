import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import BetterSqlite3 from "better-sqlite3";
import { openDatabase, type Database } from "./client.ts";

export interface TestDatabase {
  db: Database;
  url: string;
  path: string;
  /** Disconnects and removes the file. */
  close: () => Promise<void>;
}

const migrations = join(import.meta.dirname, "../migrations");
let template: Buffer | undefined;

/** A fresh, migrated, empty database in a file of its own. */
export async function testDatabase(): Promise<TestDatabase> {
  const folder = mkdtempSync(join(tmpdir(), "stride-"));
  const path = join(folder, "test.db");
  writeFileSync(path, (template ??= migrated()));
  const url = `file:${path}`;
  const db = await openDatabase(url);
  const close = async () => {
    await db.$disconnect();
    rmSync(folder, { recursive: true, force: true });
  };
  return { db, url, path, close };
}

/** The bytes of a migrated database: made once a process, then written out for each test. */
function migrated(): Buffer {
  const database = new BetterSqlite3(":memory:");
  const names = readdirSync(migrations).filter((entry) => /^\d/.test(entry));
  for (const name of names.toSorted()) {
    database.exec(readFileSync(join(migrations, name, "migration.sql"), "utf8"));
  }
  const bytes = database.serialize();
  database.close();
  return bytes;
}
