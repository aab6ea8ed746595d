import { type SetContent, setContent, type SetDraft } from "@stride/classwork";
import type { Transaction } from "@stride/db";
import { z } from "zod";
import { AppError } from "../errors.ts";
import { withNetworks } from "./own-networks.ts";
import { ownedBy, ownSet, setInput } from "./own-set.ts";

/** The number of a version, from 1. */
export const versionNumber = z.int().min(1).max(100_000);
export const versionInput = setInput.extend({ number: versionNumber });

/** A published version of a teacher's own set, as it was frozen. */
export async function ownVersion(db: Transaction, learnerId: string, setId: string, number: number) {
  const version = await db.setVersion.findFirst({
    where: { problemSetId: setId, number, problemSet: ownedBy(learnerId) },
    select: { number: true, publishedAt: true, engineVersion: true, content: true },
  });
  if (!version) throw new AppError("not-found");
  return { ...version, content: setContent.parse(version.content) };
}

/** What can be drawn of a teacher's own set: a version of it, or what its editor holds. */
export async function ownContent(
  db: Transaction,
  learnerId: string,
  { id, version }: { readonly id: string; readonly version?: number | undefined },
): Promise<{ readonly draft: SetDraft; readonly content: SetContent }> {
  if (version !== undefined) {
    const { content } = await ownVersion(db, learnerId, id, version);
    return { draft: draftOf(content), content };
  }
  const { draft } = await ownSet(db, learnerId, id);
  return { draft, content: await withNetworks(db, learnerId, draft) };
}

/** A version as an editor holds it: the networks stand beside it. */
export function draftOf({ title, introduction, items }: SetContent): SetDraft {
  return { title, introduction, items };
}
