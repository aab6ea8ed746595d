import type { WorkItem } from "@stride/db";
import { z } from "zod";
import { typedAnswer } from "../exercise/typed-answer.ts";

/** Who saves sends one more than the highest that they have seen, so that a save that comes late is known. */
export const revision = z.int().min(0).max(1_000_000_000);

const storedDraft = z.strictObject({ answer: typedAnswer, revision });

/** What is being typed, as the server keeps it. An empty one says that all that was typed has been answered for. */
export const draftView = z.strictObject({ ...storedDraft.shape, savedAt: z.iso.datetime().optional() });
export type DraftView = z.output<typeof draftView>;

export function toDraftView({ draft, draftSavedAt }: Pick<WorkItem, "draft" | "draftSavedAt">): DraftView {
  const stored = draft === null ? { answer: {}, revision: 0 } : storedDraft.parse(draft);
  return draftView.parse({ ...stored, savedAt: draftSavedAt?.toISOString() });
}

export function isEmptyDraft({ answer }: Pick<DraftView, "answer">): boolean {
  return Object.values(answer).every((text) => text.trim() === "");
}
