import { PrismaClient, type Prisma } from "../generated/client.ts";
import { sqliteAdapter } from "./sqlite-adapter.ts";
import { inspect } from "./sqlite-file.ts";

export type Database = PrismaClient;
/** What a function may use that runs inside `db.$transaction(async (tx) => …)`, or outside of one. */
export type Transaction = Prisma.TransactionClient;

/**
 * Opens an existing, migrated database. Throws one plain sentence when the file is missing, damaged or another
 * program's: an empty database in place of a lost one would look like a school without pupils.
 * @param url absolute, `file:/srv/stride/stride.db`
 */
export async function openDatabase(url: string): Promise<Database> {
  const path = pathOf(url);
  inspect(path);
  const db = new PrismaClient({
    adapter: sqliteAdapter(path),
    // As long as a statement may wait for the file, a transaction may wait for its turn.
    transactionOptions: { maxWait: 5000, timeout: 10_000 },
  });
  await db.$connect();
  return db;
}

function pathOf(url: string): string {
  const path = /^file:(?:\/\/)?(\/[^?]+)/.exec(url)?.[1];
  if (path === undefined) throw new Error(`DATABASE_URL must be an absolute file: URL, not "${url}".`);
  return path;
}
