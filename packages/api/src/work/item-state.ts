import type { WorkItem } from "@stride/db";
import { z } from "zod";
import type { Standing } from "../standing.ts";
import { isEmptyDraft, toDraftView } from "./draft.ts";

/** `answered` where it may not be shown how well; of several answers the best is meant. */
export const itemState = z.enum(["untouched", "draft", "skipped", "answered", "right", "partly", "wrong"]);

type ItemState = z.output<typeof itemState>;

interface Tried extends WorkItem {
  readonly exercise: { readonly solvedAt: Date | null; readonly bestScore: number };
}

/** How an item stands, as far as its learner may know. */
export function itemStateOf(item: Tried, standing: Standing): ItemState {
  if (item.tries > 0) return answeredState(item.exercise, standing);
  if (!isEmptyDraft(toDraftView(item))) return "draft";
  return item.skippedAt ? "skipped" : "untouched";
}

function answeredState({ solvedAt, bestScore }: Tried["exercise"], standing: Standing): ItemState {
  if (!standing.shown(false).verdicts) return "answered";
  if (solvedAt) return "right";
  return bestScore > 0 ? "partly" : "wrong";
}

export const scoreView = z.strictObject({
  /** From 0 to 1. */
  score: z.number(),
  /** What it would be without a teacher's word; nothing where nothing was answered. */
  automatic: z.number().nullable(),
  overridden: z.boolean(),
});

/** An item's score, where it may be shown and there is one. */
export function scoreOf({ score, automaticScore, overridden }: WorkItem, standing: Standing) {
  if (score === null || !standing.shown(false).score) return undefined;
  return scoreView.parse({ score, automatic: automaticScore, overridden });
}
