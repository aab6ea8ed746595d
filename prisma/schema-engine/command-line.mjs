import { readFileSync } from "node:fs";

/**
 * What Prisma's command line passes to its engine.
 * @param {string[]} args
 */
export function commandLine(args) {
  const url = JSON.parse(valuesOf(args, "--datasource").at(0) ?? "{}").url;
  return {
    wantsVersion: args.includes("--version") || args.includes("-V"),
    /** `cli <command>`: one question about the database itself, instead of a conversation. */
    command: args.includes("cli") ? args[args.indexOf("cli") + 1] : undefined,
    /** @type {[path: string, text: string][]} */
    datamodels: valuesOf(args, "--datamodels").map((path) => [path, readFileSync(path, "utf8")]),
    url: typeof url === "string" ? url : "",
  };
}

/**
 * @param {string[]} args
 * @param {string} name
 */
function valuesOf(args, name) {
  return args.filter((_, index) => args[index - 1] === name);
}
