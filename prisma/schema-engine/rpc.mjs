import { createInterface } from "node:readline";

/**
 * @typedef {(params: unknown, print: (text: string) => void) => Promise<unknown>} Method
 */

/**
 * Answers JSON-RPC requests, one a line, until the input ends.
 * @param {{ of: (name: string) => Method, explain: (message: string) => string }} methods
 */
export async function serve(methods) {
  const replies = new Set();
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    const request = line.trim() ? JSON.parse(line) : {};
    // What carries no method is the client's receipt for a `print`.
    if (request.method) replies.add(answer(methods, request).then(send));
  }
  await Promise.all(replies);
  process.exit(0);
}

/**
 * @param {Parameters<typeof serve>[0]} methods
 * @param {{ id: unknown, method: string, params: unknown }} request
 */
async function answer(methods, { id, method, params }) {
  try {
    const result = await methods.of(method)(params, print);
    return { jsonrpc: "2.0", id, result: result ?? {} };
  } catch (error) {
    return { jsonrpc: "2.0", id, error: failure(error, methods.explain) };
  }
}

/**
 * @param {any} error what WASM throws has no class of its own
 * @param {(message: string) => string} explain
 */
function failure(error, explain) {
  return {
    code: 4466,
    message: "An error happened. Check the data field for details.",
    data: {
      is_panic: error instanceof WebAssembly.RuntimeError,
      message: explain(String(error?.message ?? error)),
      meta: error?.meta ?? null,
      error_code: error?.code ?? null,
    },
  };
}

let printed = 0;

/** Text for the user goes through the client, which owns the terminal. @param {string} content */
function print(content) {
  send({ jsonrpc: "2.0", id: `print-${++printed}`, method: "print", params: { content } });
}

/** @param {unknown} message */
function send(message) {
  process.stdout.write(`${JSON.stringify(message)}\n`);
}
