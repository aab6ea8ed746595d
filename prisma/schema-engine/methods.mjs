import { connection } from "./connection.mjs";

/**
 * The engine's methods as Prisma's command line calls them; what the WASM build does otherwise than the native one is mended here.
 * @param {import("./database.mjs").Database} database
 * @param {[path: string, text: string][]} datamodels
 */
export function methods(database, datamodels) {
  const { call, close, run, explain } = connection(database, datamodels);

  /** The native engine refuses to migrate another program's database; the WASM build would put our tables beside its. */
  const makeMigrationsTable = async () => {
    if (database.isForeign())
      throw Object.assign(new Error(`The database ${database.name} is another program's.`), {
        code: "P3005",
      });
    await run(database.migrationsTable);
  };

  /** Where the native engine says "not initialised yet", the WASM build fails with P1014: make the table, ask again. */
  const withMigrationsTable = (/** @type {string} */ method) => async (/** @type {unknown} */ params) => {
    try {
      return await call(method, params);
    } catch (error) {
      if (!lacksMigrationsTable(error)) throw error;
      await makeMigrationsTable();
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
      await makeMigrationsTable();
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
