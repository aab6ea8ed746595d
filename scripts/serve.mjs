import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { environment } from "./environment.mjs";
import { inRoot } from "./root.mjs";
import { authSecret } from "./secret.mjs";
import { seconds } from "./step.mjs";
import { Stop } from "./stop.mjs";

/** @typedef {ReturnType<typeof import("./settings.mjs").settings>} Settings */
/** @typedef {{ status: number, hasOperator?: boolean }} Health */

/**
 * Serves the app until it ends, and hands on its exit code.
 * @param {"start" | "dev"} mode
 * @param {Settings} settings
 */
export async function serve(mode, settings) {
  const started = performance.now();
  console.log("Starting the server");
  // Another one at each start: whoever saw the last link has no use of it any more.
  const token = randomBytes(24).toString("base64url");
  const server = startNext(mode, settings, token);
  const ended = exitCode(server);
  const health = await Promise.race([answer(settings.address, server), ended]);
  if (typeof health !== "object" || server.exitCode !== null)
    throw new Stop("The server ended before it answered, as shown above.");
  console.log(welcome(settings, health, seconds(started)));
  if (health.hasOperator === false) console.log(firstOperator(settings.appUrl, token));
  return ended;
}

/**
 * Next itself and not npx: the process that we end is the one that serves.
 * @param {"start" | "dev"} mode
 * @param {Settings} settings
 * @param {string} token
 */
function startNext(mode, { port, host, databaseUrl, databasePath, appUrl }, token) {
  const next = inRoot("node_modules/next/dist/bin/next");
  const env = environment({
    DATABASE_URL: databaseUrl,
    AUTH_SECRET: process.env["AUTH_SECRET"] || authSecret(databasePath),
    APP_URL: appUrl,
    FIRST_OPERATOR_TOKEN: token,
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
 * What the server first says of itself; nothing if it ends before.
 * @param {string} address
 * @param {import("node:child_process").ChildProcess} server
 * @returns {Promise<Health | undefined>}
 */
async function answer(address, server) {
  while (server.exitCode === null && server.signalCode === null) {
    const reply = await fetch(`${address}/api/health`).catch(() => undefined);
    if (reply) {
      const { hasOperator } = await reply.json().catch(() => ({}));
      return { status: reply.status, hasOperator };
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return undefined;
}

/**
 * @param {Settings} settings
 * @param {Health} health
 * @param {string} time
 */
function welcome({ address, databasePath }, { status }, time) {
  const health = status >= 500 ? `\nIt reports a fault of its own: see ${address}/api/health` : "";
  return `\nStride is at ${address} (after ${time}). Open it in a browser; Ctrl+C ends it.
What learners do is kept in ${databasePath}${health}\n`;
}

/**
 * @param {string} appUrl
 * @param {string} token
 */
function firstOperator(appUrl, token) {
  return `Nobody operates this server yet. Whoever opens this link and has an account does, until there is somebody:
${appUrl}/invitation/${token}\n`;
}
