import { setDraft } from "@stride/classwork";
import { z } from "zod";
import type { AccountContext } from "../context.ts";
import { AppError } from "../errors.ts";
import { toJson } from "../json.ts";
import { ownSet, setInput } from "./own-set.ts";

const title = setDraft.shape.title;

export const createSetInput = z.strictObject({ title });
/** A copy has a title of its own: the words for “copy” are the page's. */
export const duplicateSetInput = setInput.extend({ title });

/** Nobody keeps so many; a script could. */
const MOST_SETS = 500;

export async function createSet(ctx: AccountContext, input: z.output<typeof createSetInput>) {
  return insert(ctx, { ...input, introduction: "", items: [] });
}

/** A copy of what the editor holds; what was published of it stays with the original. */
export async function duplicateSet(ctx: AccountContext, { id, title }: z.output<typeof duplicateSetInput>) {
  const { draft } = await ownSet(ctx.db, ctx.learnerId, id);
  return insert(ctx, { ...draft, title });
}

async function insert({ db, learnerId, now }: AccountContext, draft: z.output<typeof setDraft>) {
  const sets = await db.problemSet.count({ where: { ownerId: learnerId, deletedAt: null } });
  if (sets >= MOST_SETS) throw new AppError("too-many");
  const at = now();
  return db.problemSet.create({
    data: { ownerId: learnerId, title: draft.title, draft: toJson(draft), createdAt: at, updatedAt: at },
    select: { id: true },
  });
}
