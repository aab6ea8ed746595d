import { atomically } from "./atomically.mjs";

/**
 * @import { SqlDriverAdapter, SqlMigrationAwareDriverAdapterFactory, SqlQuery } from "@prisma/driver-adapter-utils"
 */

/**
 * The engine sends whole migration files as one raw query; better-sqlite3 prepares only a single statement.
 * Queries of several statements therefore go the way of scripts, and a script happens as a whole or not at all.
 * @param {SqlMigrationAwareDriverAdapterFactory} factory
 * @returns {SqlMigrationAwareDriverAdapterFactory}
 */
export function withScripts(factory) {
  return {
    provider: factory.provider,
    adapterName: factory.adapterName,
    connect: async () => accepting(await factory.connect()),
    connectToShadowDb: async () => accepting(await factory.connectToShadowDb()),
  };
}

/** @param {SqlDriverAdapter} adapter */
function accepting(adapter) {
  const executeScript = adapter.executeScript.bind(adapter);
  const executeRaw = adapter.executeRaw.bind(adapter);
  const queryRaw = adapter.queryRaw.bind(adapter);
  adapter.executeScript = (sql) => atomically(async (part) => executeScript(part), sql);
  adapter.executeRaw = async (query) => {
    if (!isScript(query)) return executeRaw(query);
    await adapter.executeScript(query.sql);
    return 0;
  };
  adapter.queryRaw = async (query) => {
    if (!isScript(query)) return queryRaw(query);
    await adapter.executeScript(query.sql);
    return { columnNames: [], columnTypes: [], rows: [] };
  };
  return adapter;
}

/** @param {SqlQuery} query */
function isScript({ sql, args }) {
  return args.length === 0 && /;\s*\S/.test(sql);
}
