/** What was typed and is not answered for yet; and, while a reply is awaited, as which attempt at which exercise it was sent. */
export interface Draft {
  readonly answer: Readonly<Record<string, string>>;
  readonly sent?: { readonly exerciseId: string; readonly attemptId: string } | undefined;
  /** Where the server keeps drafts, too: the newest that this device knew of when it was typed. */
  readonly revision?: number | undefined;
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

/** Another version of the page, or somebody by hand, may have written anything here. */
function isDraft(value: unknown): value is Draft {
  if (!isRecord(value) || !isRecord(value["answer"])) return false;
  const { answer, sent, revision } = value;
  return (
    Object.values(answer).every((text) => typeof text === "string") &&
    (sent === undefined || isSent(sent)) &&
    (revision === undefined || typeof revision === "number")
  );
}

function isSent(value: unknown): boolean {
  return (
    isRecord(value) &&
    typeof value["exerciseId"] === "string" &&
    typeof value["attemptId"] === "string" &&
    /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/u.test(value["attemptId"])
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
