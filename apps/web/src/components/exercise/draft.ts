/** What was typed and is not answered for yet; and, while a reply is awaited, the attempt that it was sent as. */
export interface Draft {
  readonly answer: Readonly<Record<string, string>>;
  readonly attemptId?: string | undefined;
}

const prefix = "stride:draft:";
const changed = "stride:draft-changed";

/** The stored text of a draft. Storage may be full, blocked or broken: then there is none. */
export function storedDraft(exercise: string): string | null {
  try {
    return localStorage.getItem(prefix + exercise);
  } catch {
    return null;
  }
}

export function parseDraft(stored: string | null): Draft | undefined {
  try {
    const draft: unknown = JSON.parse(stored ?? "null");
    return isDraft(draft) ? draft : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps a draft on this device. Gives whether that worked. */
export function keepDraft(exercise: string, draft: Draft): boolean {
  try {
    localStorage.setItem(prefix + exercise, JSON.stringify(draft));
    return true;
  } catch {
    return false;
  } finally {
    window.dispatchEvent(new Event(changed));
  }
}

export function dropDraft(exercise: string): void {
  try {
    localStorage.removeItem(prefix + exercise);
  } catch {
    // Nothing was kept, so there is nothing to drop.
  }
  window.dispatchEvent(new Event(changed));
}

/** Calls back when a draft changes, here or in another tab. */
export function watchDrafts(notify: () => void): () => void {
  window.addEventListener(changed, notify);
  window.addEventListener("storage", notify);
  return () => {
    window.removeEventListener(changed, notify);
    window.removeEventListener("storage", notify);
  };
}

function isDraft(value: unknown): value is Draft {
  if (typeof value !== "object" || value === null || !("answer" in value)) return false;
  const { answer } = value;
  return (
    typeof answer === "object" &&
    answer !== null &&
    Object.values(answer).every((text) => typeof text === "string")
  );
}
