import BetterSqlite3 from "better-sqlite3";

/** The database of the server that is being tested, looked into or changed from outside. */
export function withDatabase<Found>(look: (database: BetterSqlite3.Database) => Found): Found {
  const database = new BetterSqlite3((process.env["DATABASE_URL"] ?? "").replace(/^file:/u, ""));
  try {
    return look(database);
  } finally {
    database.close();
  }
}
