import { checkSet, type Finding, isSound } from "@stride/classwork";
import { ENGINE_VERSION } from "@stride/exercises";
import { z } from "zod";
import { taughtBy } from "../class-access.ts";
import type { AccountContext } from "../context.ts";
import { AppError } from "../errors.ts";
import { toJson } from "../json.ts";
import { toNetworks, withNetworks } from "./own-networks.ts";
import { ownSet, setInput } from "./own-set.ts";

export const publishSetInput = setInput.extend({
  /** What the teacher sees; another window may have saved since. */
  revision: z.int().min(0),
});

export type Published =
  | { readonly published: true; readonly number: number; readonly versionId: string }
  | { readonly published: false; readonly findings: readonly Finding[] };

/**
 * Freezes what the editor holds, its networks with it, as the next version. Who begins an assignment of it from now on, in
 * the classes that its owner still teaches, gets this one; who has begun stays on theirs.
 */
export async function publishSet(
  { db, learnerId, now }: AccountContext,
  { id, revision }: z.output<typeof publishSetInput>,
): Promise<Published> {
  return db.$transaction(async (tx) => {
    const set = await ownSet(tx, learnerId, id);
    if (set.revision !== revision) throw new AppError("edited-elsewhere");
    const content = await withNetworks(tx, learnerId, set.draft);
    const findings = checkSet(set.draft, toNetworks(content));
    if (!isSound(findings)) return { published: false, findings };
    const newest = await tx.setVersion.findFirst({
      where: { problemSetId: id },
      orderBy: { number: "desc" },
      select: { number: true },
    });
    const version = await tx.setVersion.create({
      data: {
        problemSetId: id,
        number: (newest?.number ?? 0) + 1,
        title: set.draft.title,
        content: toJson(content),
        engineVersion: ENGINE_VERSION,
        publishedAt: now(),
      },
    });
    await tx.assignment.updateMany({
      where: { problemSetId: id, class: taughtBy(learnerId) },
      data: { versionId: version.id },
    });
    return { published: true, number: version.number, versionId: version.id };
  });
}
