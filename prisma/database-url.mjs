import { isAbsolute, resolve } from "node:path";

/** The repository's root: a relative path in DATABASE_URL counts from here, whoever reads it and wherever from. */
export const root = resolve(import.meta.dirname, "..");

/**
 * The absolute `file:` URL of the database; any other kind of URL is handed back untouched.
 * @param {Record<string, string | undefined>} environment
 */
export function databaseUrl(environment) {
  const url = environment["DATABASE_URL"] || "file:data/stride.db";
  return url.startsWith("file:") ? `file:${resolve(root, databasePath(url))}` : url;
}

/**
 * The path in a `file:` URL. Prisma doesn't percent-encode these, so neither do we.
 * @param {string} url
 */
export function databasePath(url) {
  const path = url.slice("file:".length).replace(/\?.*$/, "");
  return isAbsolute(path) ? path.replace(/^\/+/, "/") : path;
}
