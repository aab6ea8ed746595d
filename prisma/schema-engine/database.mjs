import { databasePath } from "../database-url.mjs";
import { sqlite } from "./sqlite.mjs";

/**
 * What the engine must know of a kind of database. A second kind is a file beside sqlite.mjs and a line below.
 * @typedef {object} Database
 * @property {string} name as messages call it
 * @property {() => boolean} exists
 * @property {() => boolean} isForeign whether it holds tables, but none that says which migrations were applied
 * @property {() => void} create
 * @property {() => void} drop
 * @property {() => import("@prisma/driver-adapter-utils").SqlMigrationAwareDriverAdapterFactory} adapterFactory
 * @property {string} migrationsTable SQL that makes the table of applied migrations
 * @property {string} forgetInterrupted SQL that lets a migration run again that was killed before it changed anything
 */

/**
 * @param {string} url
 * @returns {Database}
 */
export function databaseOf(url) {
  if (url.startsWith("file:")) return sqlite(databasePath(url));
  throw new Error("This schema engine knows SQLite only: DATABASE_URL must start with file:");
}
