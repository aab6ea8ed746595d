import type { z } from "zod";
import type { AccountContext } from "../context.ts";
import { ownSet, type setInput } from "./own-set.ts";

/** What was published of a set, the newest first. */
export async function listVersions({ db, learnerId }: AccountContext, { id }: z.output<typeof setInput>) {
  await ownSet(db, learnerId, id);
  const versions = await db.setVersion.findMany({
    where: { problemSetId: id },
    orderBy: { number: "desc" },
    select: { id: true, number: true, title: true, publishedAt: true },
  });
  return { versions };
}
