import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { PrismaBetterSqlite3 } from "@prisma/adapter-better-sqlite3";
import BetterSqlite3 from "better-sqlite3";
import { forgetInterrupted } from "./atomically.mjs";
import { withScripts } from "./scripts.mjs";

/**
 * @param {string} file
 * @returns {import("./database.mjs").Database}
 */
export function sqlite(file) {
  const path = resolve(file);
  return {
    name: path,
    exists: () => existsSync(path),
    create() {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, "", { flag: "a" });
    },
    isForeign() {
      if (!existsSync(path)) return false;
      const file = new BetterSqlite3(path, { readonly: true });
      try {
        const names = file
          .prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
          .pluck()
          .all();
        return names.length > 0 && !names.includes("_prisma_migrations");
      } finally {
        file.close();
      }
    },
    drop() {
      for (const suffix of ["", "-wal", "-shm", "-journal"]) rmSync(path + suffix, { force: true });
    },
    // Only `create` makes the file: a comparison of two schemas needs a connection, but none to a real database.
    adapterFactory: () =>
      withScripts(new PrismaBetterSqlite3({ url: existsSync(path) ? `file:${path}` : ":memory:" })),
    migrationsTable: `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
      "id" TEXT PRIMARY KEY NOT NULL,
      "checksum" TEXT NOT NULL,
      "finished_at" DATETIME,
      "migration_name" TEXT NOT NULL,
      "logs" TEXT,
      "rolled_back_at" DATETIME,
      "started_at" DATETIME NOT NULL DEFAULT current_timestamp,
      "applied_steps_count" INTEGER UNSIGNED NOT NULL DEFAULT 0
    )`,
    forgetInterrupted,
  };
}
