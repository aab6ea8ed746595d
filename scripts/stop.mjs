/** A reason to end that the user can do something about: one sentence, and no stack. */
export class Stop extends Error {}

/**
 * Runs a command to its exit code.
 * @param {() => Promise<number | void>} command
 */
export async function finish(command) {
  try {
    process.exitCode = (await command()) ?? 0;
  } catch (error) {
    console.error(error instanceof Stop ? error.message : error);
    process.exitCode = 1;
  }
}
