import { databasePath, databaseUrl } from "../prisma/database-url.mjs";
import { Stop } from "./stop.mjs";

/**
 * What the environment says, checked before anything takes time.
 * @param {Record<string, string | undefined>} environment
 */
export function settings(environment) {
  const port = portOf(environment["PORT"] || "3000");
  const host = environment["HOST"] || "127.0.0.1";
  const url = databaseUrl(environment);
  if (!url.startsWith("file:"))
    throw new Stop("DATABASE_URL must start with file:, since Stride keeps SQLite files.");
  const address = `http://${addressable(host)}:${port}`;
  return {
    port,
    host,
    address,
    databaseUrl: url,
    databasePath: databasePath(url),
    appUrl: appUrlOf(environment["APP_URL"] || address),
  };
}

/** @param {string} text */
function portOf(text) {
  const port = Number(text);
  if (/^\d+$/.test(text) && port >= 1 && port <= 65535) return port;
  throw new Stop(`PORT must be a whole number from 1 to 65535, not "${text}".`);
}

/** @param {string} text */
function appUrlOf(text) {
  if (URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)) return text.replace(/\/+$/, "");
  throw new Stop(`APP_URL must be an address such as https://stride.example.org, not "${text}".`);
}

/** Where to reach a server that listens on a host: one that listens everywhere is also here. @param {string} host */
function addressable(host) {
  if (host === "0.0.0.0") return "127.0.0.1";
  if (host === "::") return "[::1]";
  return host.includes(":") ? `[${host}]` : host;
}
