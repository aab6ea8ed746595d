import type { Database, Role } from "@stride/db";
import type { Identity } from "./identity.ts";
import type { Limits } from "./limits.ts";
import type { Person } from "./session.ts";

/** What every procedure is called with. */
export interface Context {
  readonly db: Database;
  /** Who calls; nobody yet where no session came with the request. */
  readonly person: Person | undefined;
  readonly identity: Identity;
  readonly limits: Limits;
  /** The address that the request came from. */
  readonly address: string;
  /** What people call the provider that they may sign in at, if there is one. */
  readonly provider: string | undefined;
  /** The server's clock: the only one. */
  now(): Date;
}

/** The context of a procedure that only a learner may call, guest or not. */
export interface LearnerContext extends Context {
  readonly learnerId: string;
}

/** The context of a procedure that needs an account. */
export interface AccountContext extends LearnerContext {
  readonly role: Role;
}
