/** Nothing that we start reports home. */
const quiet = {
  CHECKPOINT_DISABLE: "1",
  DO_NOT_TRACK: "1",
  NEXT_TELEMETRY_DISABLED: "1",
  TURBO_TELEMETRY_DISABLED: "1",
  PRISMA_HIDE_UPDATE_MESSAGE: "1",
};

/**
 * The environment of a command that we start.
 * @param {Record<string, string>} more
 */
export function environment(more = {}) {
  return { ...process.env, ...quiet, ...more };
}
