import { existsSync } from "node:fs";
import BetterSqlite3 from "better-sqlite3";
import { Prisma } from "../generated/client.ts";

/**
 * Reads a database file before anything may write to it, and throws when it isn't ours and sound.
 * @param path absolute
 */
export function inspect(path: string): void {
  if (!existsSync(path)) {
    throw new Error(
      `There is no database at ${path}: restore a backup there, or make a new one with npm start.`,
    );
  }
  const missing = missingTables(path);
  if (missing.length > 0) {
    throw new Error(
      `The database at ${path} lacks the tables ${missing.join(", ")}: it is another program's, or not migrated yet.`,
    );
  }
}

function missingTables(path: string): string[] {
  try {
    const tables = readTables(path);
    return Object.values(Prisma.ModelName).filter((table) => !tables.includes(table));
  } catch (error) {
    throw new Error(`The file at ${path} can't be read as a database: restore a backup.`, { cause: error });
  }
}

function readTables(path: string): unknown[] {
  const file = new BetterSqlite3(path, { readonly: true, fileMustExist: true });
  try {
    const damage = file.pragma("quick_check(1)", { simple: true });
    if (damage !== "ok") throw new Error(String(damage));
    return file.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").pluck().all();
  } finally {
    file.close();
  }
}
