import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { inRoot } from "./root.mjs";

const made = new Set([
  "node_modules",
  "generated",
  "data",
  "e2e",
  "test-results",
  "playwright-report",
  "coverage",
]);

/**
 * One hash of all sources under some paths, by name and content: a checkout changes times, not sources.
 * @param {string[]} paths
 * @param {string[]} more what else the result depends on
 */
export function fingerprint(paths, more = []) {
  const hash = createHash("sha256").update(JSON.stringify(more));
  for (const file of paths.flatMap((path) => filesUnder(path))) {
    const content = readFileSync(inRoot(file));
    hash.update(`${file}\0${content.length}\0`).update(content);
  }
  return hash.digest("hex");
}

/**
 * @param {string} path
 * @returns {string[]}
 */
function filesUnder(path) {
  if (!existsSync(inRoot(path))) return [];
  if (statSync(inRoot(path)).isFile()) return [path];
  const names = readdirSync(inRoot(path)).filter(isSource).sort();
  return names.flatMap((name) => filesUnder(join(path, name)));
}

/** @param {string} name */
function isSource(name) {
  return (
    !name.startsWith(".") &&
    !made.has(name) &&
    !/\.(test\.\w+|tsbuildinfo)$/.test(name) &&
    name !== "next-env.d.ts"
  );
}

/**
 * Does work unless a stamp says that it was done for the same sources.
 * @param {string} stamp where the fingerprint of the last success is kept
 * @param {string} print
 * @param {() => Promise<void>} work
 */
export async function unlessFresh(stamp, print, work) {
  const path = inRoot(stamp);
  if (existsSync(path) && readFileSync(path, "utf8") === print) return;
  await work();
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, print);
}
