"use client";

import { attemptId } from "./attempt-id";
import { keepDraft, parseDraft, storedDraft } from "./draft";
import type { Typed } from "./types";

/** The id to send an answer as: the same as before if this very answer was sent and no reply came. */
export function attemptOf(key: string, exerciseId: string, answer: Typed): string {
  const draft = parseDraft(storedDraft(key));
  const again = draft?.sent?.exerciseId === exerciseId && sameTyped(draft.answer, answer);
  const id = again ? draft.sent.attemptId : attemptId();
  keepDraft(key, { ...draft, answer, sent: { exerciseId, attemptId: id } });
  return id;
}

/** Whether two texts say the same; an empty box and none are the same. */
export function sameTyped(a: Typed, b: Typed): boolean {
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].every(
    (field) => (a[field] ?? "") === (b[field] ?? ""),
  );
}
