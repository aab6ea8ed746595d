import { spawn } from "node:child_process";
import { environment } from "./environment.mjs";
import { root } from "./root.mjs";

/**
 * Runs a program of Node, with its output shown or kept.
 * @param {string[]} args
 * @param {{ env?: Record<string, string>, cwd?: string, show?: boolean }} options
 * @returns {Promise<{ exitCode: number, output: string }>}
 */
export function runNode(args, options = {}) {
  return run(process.execPath, args, options);
}

/**
 * @param {string} command
 * @param {string[]} args
 * @param {{ env?: Record<string, string>, cwd?: string, show?: boolean }} options
 * @returns {Promise<{ exitCode: number, output: string }>}
 */
export function run(command, args, { env, cwd = root, show = false } = {}) {
  const child = spawn(command, args, { cwd, env: environment(env), stdio: show ? "inherit" : "pipe" });
  let output = "";
  const keep = (/** @type {Buffer} */ chunk) => void (output += chunk);
  child.stdin?.end();
  child.stdout?.on("data", keep);
  child.stderr?.on("data", keep);
  return new Promise((resolve) => {
    child.on("error", (error) => resolve({ exitCode: 1, output: `${output}${error.message}\n` }));
    child.on("close", (code) => resolve({ exitCode: code ?? 1, output }));
  });
}
