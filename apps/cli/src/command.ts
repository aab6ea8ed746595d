/** What `stride NAME` does. */
export interface Command {
  readonly help: string;
  /** Gives the exit code. Throws a `UsageError` for arguments that can't be used. */
  run(args: readonly string[]): Promise<number>;
}
