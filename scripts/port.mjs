import { createServer } from "node:net";
import { Stop } from "./stop.mjs";

/**
 * Refuses a port that somebody else listens on.
 * @param {{ host: string, port: number }} settings
 */
export async function checkPort({ host, port }) {
  const problem = await tryListening(host, port);
  if (!problem) return;
  const taken = problem === "EADDRINUSE" ? "is taken" : `can't be used (${problem})`;
  throw new Stop(`Port ${port} on ${host} ${taken}: choose another one, such as PORT=${port + 1} npm start.`);
}

/**
 * @param {string} host
 * @param {number} port
 * @returns {Promise<string | undefined>} the error's code
 */
function tryListening(host, port) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", (error) => resolve("code" in error ? String(error.code) : error.message));
    server.listen(port, host, () => server.close(() => resolve(undefined)));
  });
}
