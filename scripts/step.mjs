import { Stop } from "./stop.mjs";

/**
 * Says what is done, does it, says how long it took.
 * @template T
 * @param {string} title
 * @param {() => Promise<T> | T} work
 */
export async function step(title, work) {
  const started = performance.now();
  process.stdout.write(`${title} … `);
  try {
    const result = await work();
    process.stdout.write(`${seconds(started)}\n`);
    return result;
  } catch (error) {
    process.stdout.write("failed\n");
    throw error;
  }
}

/** The time since, for people. @param {number} started */
export function seconds(started) {
  return `${((performance.now() - started) / 1000).toFixed(1)} s`;
}

/**
 * Stops with a sentence when a command failed, after showing what the command said.
 * @param {{ exitCode: number, output: string }} result
 * @param {string} sentence
 */
export function demand({ exitCode, output }, sentence) {
  if (exitCode === 0) return;
  process.stderr.write(`\n${output}`);
  throw new Stop(sentence);
}
