import { setDraft } from "@stride/classwork";
import { z } from "zod";
import type { AccountContext } from "../context.ts";
import { AppError } from "../errors.ts";
import { toJson } from "../json.ts";
import { ownedBy, ownSet, setInput } from "./own-set.ts";

export const saveDraftInput = setInput.extend({
  /** The one that the draft was made from. */
  revision: z.int().min(0),
  draft: setDraft.refine(({ items }) => new Set(items.map((item) => item.id)).size === items.length),
});

/**
 * Keeps what the editor holds, if nobody else saved it since it was read; otherwise nothing changes, and the editor still
 * has all of it.
 */
export async function saveDraft(
  { db, learnerId, now }: AccountContext,
  { id, revision, draft }: z.output<typeof saveDraftInput>,
) {
  const savedAt = now();
  const { count } = await db.problemSet.updateMany({
    where: { id, revision, ...ownedBy(learnerId) },
    data: { title: draft.title, draft: toJson(draft), revision: revision + 1, updatedAt: savedAt },
  });
  if (count === 0) {
    await ownSet(db, learnerId, id);
    throw new AppError("edited-elsewhere");
  }
  return { revision: revision + 1, savedAt };
}
