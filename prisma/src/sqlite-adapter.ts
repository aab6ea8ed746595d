import { PrismaBetterSqlite3 } from "@prisma/adapter-better-sqlite3";
import type { SqlDriverAdapter, SqlDriverAdapterFactory } from "@prisma/driver-adapter-utils";
import { durable } from "./sqlite-settings.ts";
import { isolated } from "./sqlite-transactions.ts";

/**
 * Prisma's adapter for better-sqlite3, with what it leaves open closed on every connection it makes.
 * @param path absolute, of an existing file
 */
export function sqliteAdapter(path: string): SqlDriverAdapterFactory {
  const factory = new PrismaBetterSqlite3({ url: `file:${path}`, fileMustExist: true });
  return {
    provider: factory.provider,
    adapterName: factory.adapterName,
    async connect(): Promise<SqlDriverAdapter> {
      const adapter = await factory.connect();
      await durable(adapter);
      return isolated(adapter);
    },
  };
}
