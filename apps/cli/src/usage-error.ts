/** Arguments that can't be used: exit code 2, and this one line on standard error. */
export class UsageError extends Error {}
