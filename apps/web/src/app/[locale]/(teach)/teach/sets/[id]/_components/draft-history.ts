import type { SetDraft } from "@stride/classwork";

/** A draft with what it was before, and with what was undone. */
export interface DraftHistory {
  readonly past: readonly SetDraft[];
  readonly present: SetDraft;
  readonly future: readonly SetDraft[];
  /** Which box the last edit was made in: typing on in it is the same edit. */
  readonly box: string | undefined;
}

/** Nobody goes further back. */
const MOST_STEPS = 100;

export function beginning(present: SetDraft): DraftHistory {
  return { past: [], present, future: [], box: undefined };
}

export function edited(history: DraftHistory, next: SetDraft, box?: string): DraftHistory {
  if (next === history.present) return history;
  const goesOn = box !== undefined && box === history.box;
  const past = goesOn ? history.past : [...history.past, history.present].slice(-MOST_STEPS);
  return { past, present: next, future: [], box };
}

export function undone({ past, present, future, ...rest }: DraftHistory): DraftHistory {
  const last = past.at(-1);
  if (!last) return { past, present, future, ...rest };
  return { past: past.slice(0, -1), present: last, future: [present, ...future], box: undefined };
}

export function redone({ past, present, future, ...rest }: DraftHistory): DraftHistory {
  const [next, ...more] = future;
  if (!next) return { past, present, future, ...rest };
  return { past: [...past, present], present: next, future: more, box: undefined };
}
