import type { z } from "zod";
import type { AccountContext } from "../context.ts";
import { draftOf, ownVersion, type versionInput } from "./own-version.ts";

/** One published version with its items, as they were frozen, and how its networks are called. */
export async function viewVersion(
  { db, learnerId }: AccountContext,
  { id, number }: z.output<typeof versionInput>,
) {
  const { content, publishedAt } = await ownVersion(db, learnerId, id, number);
  const newest = await db.setVersion.findFirst({
    where: { problemSetId: id },
    orderBy: { number: "desc" },
    select: { number: true },
  });
  return {
    ...{ id, number, publishedAt, newest: newest?.number ?? number, draft: draftOf(content) },
    networks: Object.entries(content.networks).map(([network, { name }]) => ({ id: network, name })),
  };
}
