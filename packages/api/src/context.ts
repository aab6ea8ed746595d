import type { Database } from "@stride/db";

/** What every procedure is called with. */
export interface Context {
  readonly db: Database;
  /** Who calls; nobody yet where no session came with the request. */
  readonly learnerId: string | undefined;
  /** Makes a guest and a session for it, which the answer hands to the browser; the same one however often it is asked. */
  beginGuest(): Promise<string>;
  /** The server's clock: the only one. */
  now(): Date;
}

/** The context of a procedure that only a learner may call. */
export interface LearnerContext extends Context {
  readonly learnerId: string;
}
