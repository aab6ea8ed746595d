import type { z } from "zod";
import type { AccountContext } from "../context.ts";
import { networksIn } from "./own-networks.ts";
import { ownSet, type setInput } from "./own-set.ts";

/** What the editor holds of a set, the networks that it is made of, and what was published so far. */
export async function viewSet({ db, learnerId }: AccountContext, { id }: z.output<typeof setInput>) {
  const { draft, revision, updatedAt } = await ownSet(db, learnerId, id);
  const [networks, newest] = await Promise.all([
    db.setNetwork.findMany({
      where: { ownerId: learnerId, id: { in: networksIn(draft) } },
      select: { id: true, name: true },
    }),
    db.setVersion.findFirst({
      where: { problemSetId: id },
      orderBy: { number: "desc" },
      select: { number: true, publishedAt: true },
    }),
  ]);
  return { id, draft, revision, updatedAt, networks, published: newest ?? undefined };
}
