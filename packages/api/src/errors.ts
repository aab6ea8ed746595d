import { isBusy, isDiskFull } from "@stride/db";
import { TRPCError } from "@trpc/server";

/** Everything that a caller may be told went wrong, and the HTTP answer that it gets. */
const codes = {
  /** Missing, or another learner's: the answer is the same. */
  "not-found": "NOT_FOUND",
  "no-session": "UNAUTHORIZED",
  "no-account": "FORBIDDEN",
  "email-taken": "CONFLICT",
  "wrong-email-or-password": "BAD_REQUEST",
  "wrong-password": "BAD_REQUEST",
  "link-expired": "BAD_REQUEST",
  "last-operator": "CONFLICT",
  /** Without them a class would have no teacher. */
  "last-teacher": "CONFLICT",
  /** A teacher removed them, and only a teacher can put them back. */
  "removed-from-class": "FORBIDDEN",
  /** A personal link that somebody came by. */
  "link-used": "NOT_FOUND",
  "no-name": "BAD_REQUEST",
  "too-many-rows": "BAD_REQUEST",
  /** What was looked at is no longer so; look again. */
  "changed-meanwhile": "CONFLICT",
  "slow-down": "TOO_MANY_REQUESTS",
  "unknown-exercise": "BAD_REQUEST",
  "nothing-answered": "BAD_REQUEST",
  "unknown-field": "BAD_REQUEST",
  "attempt-id-taken": "CONFLICT",
  "not-answered-yet": "CONFLICT",
  "too-many-tries": "CONFLICT",
  "hint-out-of-order": "CONFLICT",
  /** A draft was saved in another window since it was read here. */
  "edited-elsewhere": "CONFLICT",
  /** More sets, networks or assignments than anybody needs. */
  "too-many": "CONFLICT",
  "network-too-large": "BAD_REQUEST",
  "network-not-calculable": "BAD_REQUEST",
  "network-in-use": "CONFLICT",
  "not-published": "CONFLICT",
  "dates-out-of-order": "BAD_REQUEST",
  /** Nobody could hand anything in in time; it may be meant. */
  "due-is-over": "CONFLICT",
  "not-open-yet": "CONFLICT",
  /** Nothing is taken any more. */
  closed: "CONFLICT",
  "handed-in": "CONFLICT",
  "no-tries-left": "CONFLICT",
  "no-hints": "CONFLICT",
  /** What was handed in can't be taken back: handing it in has shown something. */
  "already-shown": "CONFLICT",
  /** More time for whoever has been shown what is right lets them copy it. */
  "shown-already": "CONFLICT",
  "provider-unavailable": "SERVICE_UNAVAILABLE",
  busy: "SERVICE_UNAVAILABLE",
  "storage-full": "SERVICE_UNAVAILABLE",
} as const;

export type AppErrorCode = keyof typeof codes;

/** What may be told besides the code. */
export interface Told {
  /** The field of the input that is meant. */
  readonly at?: string;
  /** After how many seconds it may be tried again. */
  readonly waitSeconds?: number;
}

/** An expected failure of a use case. */
export class AppError extends Error {
  readonly code: AppErrorCode;
  readonly told: Told;
  constructor(code: AppErrorCode, told: Told = {}) {
    super(code);
    this.code = code;
    this.told = told;
  }
}

/** Maps what a use case threw to what leaves the server; anything unexpected stays an internal error. */
export function toTrpcError(error: unknown): TRPCError | undefined {
  const code = error instanceof AppError ? error.code : storageCode(error);
  return code && new TRPCError({ code: codes[code], message: code, cause: error });
}

function storageCode(error: unknown): AppErrorCode | undefined {
  if (isBusy(error)) return "busy";
  return isDiskFull(error) ? "storage-full" : undefined;
}
