import { spawn } from "node:child_process";
import { environment } from "./environment.mjs";
import { inRoot } from "./root.mjs";
import { authSecret } from "./secret.mjs";
import { seconds } from "./step.mjs";
import { Stop } from "./stop.mjs";

/** @typedef {ReturnType<typeof import("./settings.mjs").settings>} Settings */

/**
 * Serves the app until it ends, and hands on its exit code.
 * @param {"start" | "dev"} mode
 * @param {Settings} settings
 */
export async function serve(mode, settings) {
  const started = performance.now();
  console.log("Starting the server");
  const server = startNext(mode, settings);
  const ended = exitCode(server);
  const status = await Promise.race([answer(settings.address, server), ended]);
  if (status === undefined || server.exitCode !== null)
    throw new Stop("The server ended before it answered, as shown above.");
  console.log(welcome(settings, status, seconds(started)));
  return ended;
}

/**
 * Next itself and not npx: the process that we end is the one that serves.
 * @param {"start" | "dev"} mode
 * @param {Settings} settings
 */
function startNext(mode, { port, host, databaseUrl, databasePath, appUrl }) {
  const next = inRoot("node_modules/next/dist/bin/next");
  const env = environment({
    DATABASE_URL: databaseUrl,
    AUTH_SECRET: process.env["AUTH_SECRET"] || authSecret(databasePath),
    APP_URL: appUrl,
    PORT: String(port),
    HOST: host,
  });
  const args = [next, mode, "--port", String(port), "--hostname", host];
  return spawn(process.execPath, args, { cwd: inRoot("apps/web"), env, stdio: "inherit" });
}

/**
 * Passes on the signals that end us, and tells the code that the server ended with.
 * @param {import("node:child_process").ChildProcess} server
 * @returns {Promise<number>}
 */
function exitCode(server) {
  let asked = false;
  for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM"])) {
    process.on(signal, () => (asked = server.kill(signal)));
  }
  return new Promise((resolve) => server.once("exit", (code) => resolve(asked ? 0 : (code ?? 1))));
}

/**
 * The status of the first answer; nothing if the server ends before.
 * @param {string} address
 * @param {import("node:child_process").ChildProcess} server
 * @returns {Promise<number | undefined>}
 */
async function answer(address, server) {
  while (server.exitCode === null && server.signalCode === null) {
    const reply = await fetch(`${address}/api/health`).catch(() => undefined);
    if (reply) return reply.status;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return undefined;
}

/**
 * @param {Settings} settings
 * @param {number} status
 * @param {string} time
 */
function welcome({ address, databasePath }, status, time) {
  const health = status >= 500 ? `\nIt reports a fault of its own: see ${address}/api/health` : "";
  return `\nStride is at ${address} (after ${time}). Open it in a browser; Ctrl+C ends it.
What learners do is kept in ${databasePath}${health}\n`;
}
