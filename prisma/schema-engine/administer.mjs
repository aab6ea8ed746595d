/**
 * Answers the one-shot questions of `schema-engine cli <command>` with an exit code.
 * @param {string} command
 * @param {import("./database.mjs").Database} database
 */
export function administer(command, database) {
  try {
    return run(command, database);
  } catch (error) {
    return refuse("P1001", error instanceof Error ? error.message : String(error));
  }
}

/**
 * @param {string} command
 * @param {import("./database.mjs").Database} database
 */
function run(command, database) {
  switch (command) {
    case "can-connect-to-database":
      return database.exists() ? 0 : refuse("P1003", `Database ${database.name} does not exist`);
    case "create-database":
      database.create();
      return 0;
    case "drop-database":
      database.drop();
      return 0;
    default:
      return refuse("P0000", `This schema engine doesn't know the command ${command}`);
  }
}

/**
 * Prisma reads a failure as a log line on stderr, and drops the first line it gets there.
 * @param {string} code
 * @param {string} message
 */
function refuse(code, message) {
  const line = {
    timestamp: new Date().toISOString(),
    level: "ERROR",
    fields: { message, error_code: code },
    target: "schema_engine::logger",
  };
  process.stderr.write(`{}\n${JSON.stringify(line)}\n`);
  return 1;
}
