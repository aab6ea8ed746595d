import { checkSet, type Finding, isSound, setContent, type SetContent } from "@stride/classwork";
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
  | {
      readonly published: true;
      readonly number: number;
      readonly versionId: string;
      /** Not where the newest version is just this already. */
      readonly isNew: boolean;
    }
  | { readonly published: false; readonly findings: readonly Finding[] };

/**
 * Freezes what the editor holds, its networks with it, as the next version. Who begins an assignment of it from now on, in
 * the classes that its owner still teaches, gets this one; who has begun stays on theirs. What was published already is the
 * version that it was.
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
      select: { id: true, number: true, content: true, engineVersion: true },
    });
    const isNew = newest?.engineVersion !== ENGINE_VERSION || !isSame(newest.content, content);
    const version = isNew
      ? await tx.setVersion.create({
          data: {
            problemSetId: id,
            number: (newest?.number ?? 0) + 1,
            title: set.draft.title,
            content: toJson(content),
            engineVersion: ENGINE_VERSION,
            publishedAt: now(),
          },
        })
      : newest;
    await tx.assignment.updateMany({
      where: { problemSetId: id, class: taughtBy(learnerId) },
      data: { versionId: version.id },
    });
    return { published: true, number: version.number, versionId: version.id, isNew };
  });
}

/** By the schema, both have their parts in one order. */
function isSame(before: unknown, content: SetContent): boolean {
  return JSON.stringify(setContent.parse(before)) === JSON.stringify(setContent.parse(toJson(content)));
}
