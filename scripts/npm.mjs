import { run, runNode } from "./run.mjs";

/**
 * The npm that started us, or else the one on the path.
 * @param {string[]} args
 * @param {{ env?: Record<string, string>, show?: boolean }} options
 */
export function npm(args, options = {}) {
  const own = process.env["npm_execpath"];
  return own ? runNode([own, ...args], options) : run("npm", args, options);
}
