import { z } from "zod";
import type { LearnerContext } from "../context.ts";
import { checkFields, typedAnswer } from "../exercise/typed-answer.ts";
import { draftView, revision, toDraftView } from "./draft.ts";
import { itemInput, ownItem } from "./own-work.ts";
import { posed } from "./posed.ts";
import { standingOfTaken } from "./rules.ts";

export const saveDraftInput = z.strictObject({ ...itemInput, answer: typedAnswer, revision });

export const savedDraft = z.strictObject({
  /** Not where another window saved meanwhile: its draft is the one that comes back. */
  saved: z.boolean(),
  draft: draftView,
});

/** Keeps what is being typed. A draft never gives way to an older one, in whatever order they arrive. */
export async function saveDraft(
  { db, learnerId, now }: LearnerContext,
  { answer, revision: sent, ...which }: z.output<typeof saveDraftInput>,
): Promise<z.output<typeof savedDraft>> {
  return db.$transaction(async (tx) => {
    const item = await ownItem(tx, learnerId, which);
    const at = now();
    standingOfTaken(item.work, at);
    checkFields(posed(item.exercise), answer);
    const before = toDraftView(item);
    if (sent <= before.revision) return { saved: false, draft: before };
    const stored = await tx.workItem.update({
      where: { id: item.id },
      data: {
        draft: { answer, revision: sent },
        draftSavedAt: at,
        firstSeenAt: item.firstSeenAt ?? at,
      },
    });
    return { saved: true, draft: toDraftView(stored) };
  });
}
