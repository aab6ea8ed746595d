import { z } from "zod";
import type { AccountContext } from "../context.ts";
import { changeScores } from "./change-scores.ts";
import { taughtItems } from "./taught.ts";

/** So many at once; a page of the table has no more. */
export const MOST_AT_ONCE = 100;

export const someItems = z.array(z.string().max(40)).min(1).max(MOST_AT_ONCE);

export const overrideInput = z.strictObject({
  items: someItems,
  /** Of the item's points, from 0 to 1. */
  score: z.number().min(0).max(1),
  reason: z.string().trim().min(1).max(1000),
});

/** Says what counts, whatever was graded; the automatic score stays beside it. */
export async function overrideScores(
  { db, learnerId: byId, now }: AccountContext,
  { items, score, reason }: z.output<typeof overrideInput>,
): Promise<{ changed: number }> {
  return db.$transaction(async (tx) => {
    const found = await taughtItems(tx, byId, items);
    const changes = found.map((item) => ({
      item,
      cause: "overridden" as const,
      data: { score, overridden: true },
      before: item.score,
      after: score,
    }));
    await changeScores(tx, changes, { byId, reason, now: now() });
    return { changed: changes.length };
  });
}

export const withdrawOverrideInput = z.strictObject({
  items: someItems,
  reason: z.string().trim().max(1000).default(""),
});

/** Lets the automatic score count again. What wasn't overridden stays as it is. */
export async function withdrawOverrides(
  { db, learnerId: byId, now }: AccountContext,
  { items, reason }: z.output<typeof withdrawOverrideInput>,
): Promise<{ changed: number }> {
  return db.$transaction(async (tx) => {
    const found = await taughtItems(tx, byId, items);
    const changes = found
      .filter(({ overridden }) => overridden)
      .map((item) => ({
        item,
        cause: "withdrawn" as const,
        data: { score: item.automaticScore, overridden: false },
        before: item.score,
        after: item.automaticScore,
      }));
    await changeScores(tx, changes, { byId, reason: reason || null, now: now() });
    return { changed: changes.length };
  });
}
