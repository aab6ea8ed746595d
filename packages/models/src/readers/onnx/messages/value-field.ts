import type { Field, Message } from "../wire/message.ts";

export function text(take: (value: string) => void): Field {
  return { kind: "text", take };
}

/** A whole number by itself. */
export function one(take: (value: bigint) => void): Field {
  return { kind: "ints", limit: 1, take, tooMany: () => undefined };
}

export function message(open: () => Message): Field {
  return { kind: "message", open };
}
