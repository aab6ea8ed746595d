/** What was typed and is not answered for yet; and, while a reply is awaited, the attempt that it was sent as. */
export interface Draft {
  readonly answer: Readonly<Record<string, string>>;
  readonly attemptId?: string | undefined;
}

const prefix = "stride:draft:";

/** Storage may be full, blocked or broken: then there is no draft, and the page says so. */
export function readDraft(exercise: string): Draft | undefined {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(prefix + exercise) ?? "null");
    return isDraft(stored) ? stored : undefined;
  } catch {
    return undefined;
  }
}

/** Gives whether the draft is kept. */
export function keepDraft(exercise: string, draft: Draft): boolean {
  try {
    localStorage.setItem(prefix + exercise, JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

export function dropDraft(exercise: string): void {
  try {
    localStorage.removeItem(prefix + exercise);
  } catch {
    // Nothing was kept, so there is nothing to drop.
  }
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
