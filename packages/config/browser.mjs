import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { finding } from "./cruise.mjs";

/** A file's first words, after its comments. */
const useClient = /^(?:\s|\/\/.*|\/\*[^]*?\*\/)*["']use client["']/;

/** The files with which the browser's bundle begins. @param {string} root */
function browserFiles(root) {
  const source = "apps/web/src";
  return readdirSync(join(root, source), { recursive: true, encoding: "utf8" })
    .filter((file) => /[.]tsx?$/.test(file) && useClient.test(readFileSync(join(root, source, file), "utf8")))
    .map((file) => `${source}/${file.replaceAll("\\", "/")}`);
}

/** @param {string} text */
const literally = (text) => `^${text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}$`;

/**
 * What a "use client" file loads, it loads with all that that loads. Types weigh nothing, so they don't count here.
 * @param {string} root the repository's folder
 * @returns {import("dependency-cruiser").IConfiguration}
 */
export default (root) => ({
  forbidden: [
    {
      name: "browser-reach",
      comment:
        "The browser loads @stride/exercises/answers and nothing else of the engine, no zod, no KaTeX.",
      severity: "error",
      from: { path: browserFiles(root).map(literally) },
      to: {
        path: [
          "^(packages|prisma)/",
          "node_modules/(katex|zod|server-only|better-sqlite3|@prisma)/",
          "^apps/web/src/(env|trpc/server)[.]ts$",
        ],
        pathNot: "^packages/exercises/src/answers/",
        reachable: true,
      },
    },
  ],
  options: {
    ...finding,
    // A worker is a bundle of its own: it is fetched when somebody needs it, and may have the engine.
    exclude: { path: [...finding.exclude.path, "-worker[.]ts$"] },
    tsPreCompilationDeps: false,
  },
});
