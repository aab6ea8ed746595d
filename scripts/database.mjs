import { accessSync, constants, existsSync, mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { prisma } from "./generate.mjs";
import { secretPath } from "./secret.mjs";
import { demand, step } from "./step.mjs";
import { Stop } from "./stop.mjs";

/**
 * Makes sure that a database can be kept at this path, before anything takes time.
 * @param {string} path
 */
export function checkDatabasePlace(path) {
  try {
    mkdirSync(dirname(path), { recursive: true });
    accessSync(existsSync(path) ? path : dirname(path), constants.R_OK | constants.W_OK);
  } catch {
    throw new Stop(
      `The database can't be kept at ${path}: choose a place that can be written with DATABASE_URL.`,
    );
  }
  // A server whose file was lost must not go on with an empty one, as if nobody had ever practised.
  if (!existsSync(path) && existsSync(secretPath(path))) {
    throw new Stop(
      `The database ${path} is gone: restore a backup there, or remove ${secretPath(path)} to begin with an empty one.`,
    );
  }
}

/**
 * Makes the database, or brings an existing one to the newest schema.
 * @param {{ databasePath: string, databaseUrl: string }} settings
 */
export function migrate({ databasePath, databaseUrl }) {
  const title = existsSync(databasePath) ? "Checking for migrations of" : "Making";
  return step(`${title} the database ${databasePath}`, async () =>
    demand(
      await prisma(["migrate", "deploy"], { DATABASE_URL: databaseUrl }),
      "The database could not be migrated, as shown above; a migration that failed has changed nothing.",
    ),
  );
}
