import { connection } from "./connection.mjs";

/**
 * The engine's methods as Prisma's command line calls them; what the WASM build does otherwise than the native one is mended here.
 * @param {import("./database.mjs").Database} database
 * @param {[path: string, text: string][]} datamodels
 */
export function methods(database, datamodels) {
  const { call, close, run, explain } = connection(database, datamodels);

  /** Where the native engine says "not initialised yet", the WASM build fails with P1014: make the table, ask again. */
  const withMigrationsTable = (/** @type {string} */ method) => async (/** @type {unknown} */ params) => {
    try {
      return await call(method, params);
    } catch (error) {
      if (!lacksMigrationsTable(error)) throw error;
      await run(database.migrationsTable);
      return call(method, params);
    }
  };

  /** @type {Record<string, import("./rpc.mjs").Method>} */
  const mended = {
    devDiagnostic: withMigrationsTable("devDiagnostic"),
    diagnoseMigrationHistory: withMigrationsTable("diagnoseMigrationHistory"),
    createMigration: withMigrationsTable("createMigration"),
    evaluateDataLoss: withMigrationsTable("evaluateDataLoss"),
    async applyMigrations(params) {
      await run(database.migrationsTable);
      await run(database.forgetInterrupted);
      return call("applyMigrations", params);
    },
    getDatabaseVersion: (params) => call("version", params),
    /** The WASM build would only empty the tables. */
    async reset() {
      await close();
      database.drop();
      database.create();
    },
    async diff(params, print) {
      const { stdout, exitCode } = await call("diff", params);
      if (stdout) print(stdout);
      return { exitCode, stdout: null };
    },
  };

  return {
    explain,
    of: (/** @type {string} */ name) => mended[name] ?? ((params) => call(name, params ?? {})),
  };
}

/** @param {unknown} error */
function lacksMigrationsTable(error) {
  return (
    error instanceof Error &&
    "code" in error &&
    error.code === "P1014" &&
    /_prisma_migrations/.test(error.message)
  );
}
