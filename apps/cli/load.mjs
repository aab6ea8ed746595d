import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { Script } from "node:vm";

/** Where is kept what Node.js compiled of a bundle. @param {string} bundle a file */
export const compiledOf = (bundle) => `${bundle}.compiled`;

/**
 * Loads a bundle with what Node.js compiled of it before, if that is there: else compiling is half of a start. Node.js
 * sees by itself whether that was of its own version, and compiles anew if not.
 * @param {string} bundle a file
 */
export function load(bundle) {
  const compiled = compiledOf(bundle);
  const script = new Script(`(function (module, require) {${readFileSync(bundle, "utf8")}\n})`, {
    filename: bundle,
    ...(existsSync(compiled) && { cachedData: readFileSync(compiled) }),
  });
  /** @type {{ exports: typeof import("./src/main.ts") }} */
  const module = { exports: { main: () => Promise.reject(new Error(`${bundle} is no bundle`)) } };
  script.runInThisContext()(module, createRequire(bundle));
  return { ...module.exports, script };
}
