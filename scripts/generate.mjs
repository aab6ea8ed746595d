import { fingerprint, unlessFresh } from "./fingerprint.mjs";
import { runNode } from "./run.mjs";
import { demand, step } from "./step.mjs";

/** Makes the database client when the models have changed. */
export function generate() {
  const print = fingerprint(["prisma/models", "prisma.config.ts", "prisma/package.json"]);
  return unlessFresh("prisma/generated/.stamp", print, () =>
    step("Generating the database client", async () =>
      demand(await prisma(["generate"]), "The database client could not be generated, as shown above."),
    ),
  );
}

/**
 * Prisma's own command line.
 * @param {string[]} args
 * @param {Record<string, string>} env
 */
export function prisma(args, env = {}) {
  return runNode(["node_modules/prisma/build/index.js", ...args], { env: { NO_COLOR: "1", ...env } });
}
