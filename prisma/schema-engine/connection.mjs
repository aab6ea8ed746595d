import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import { loadSchemaEngine } from "./wasm.mjs";

/**
 * The engine with its driver, started by the first call that needs it.
 * @param {import("./database.mjs").Database} database
 * @param {[path: string, text: string][]} datamodels
 */
export function connection(database, datamodels) {
  const factory = database.adapterFactory();
  /** @type {Promise<any> | undefined} */
  let engine;
  /** @type {import("@prisma/driver-adapter-utils").SqlDriverAdapter | undefined} */
  let adapter;
  const bound = bindMigrationAwareSqlAdapterFactory({
    ...factory,
    connect: async () => (adapter = await factory.connect()),
  });

  async function start() {
    const SchemaEngine = await loadSchemaEngine();
    return SchemaEngine.new({ datamodels: datamodels.length ? datamodels : undefined }, () => {}, bound);
  }
  const started = () => (engine ??= start());

  return {
    /** @param {string} method @param {unknown} params */
    call: async (method, params) => (await started())[method](params),
    /** A statement of ours, on the engine's connection: it may have locked the database for itself. @param {string} sql */
    async run(sql) {
      await started();
      await adapter?.executeRaw({ sql, args: [], argTypes: [] });
    },
    async close() {
      if (engine) (await engine).free();
      engine = undefined;
      await adapter?.dispose();
    },
    /** The engine knows the driver's errors by number only; this puts their words back. @param {string} message */
    explain: (message) =>
      message.replace(/External error id#(\d+)/g, (numbered, id) => {
        const error = bound.errorRegistry.consumeError(Number(id))?.error;
        return error instanceof Error ? error.message : numbered;
      }),
  };
}
