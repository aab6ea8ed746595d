import type { ItemSource, SetContent, SetItem } from "@stride/classwork";
import type { Transaction } from "@stride/db";
import type { z } from "zod";
import type { AccountContext } from "../context.ts";
import { AppError } from "../errors.ts";
import { toJson } from "../json.ts";
import { MOST_NETWORKS } from "./networks.ts";
import { draftOf, ownVersion, type versionInput } from "./own-version.ts";

/**
 * A version as its editor may hold it again. The editor's draft stays as it is until it saves this one; only networks of the
 * version that were deleted since are added anew, with ids of their own.
 */
export async function bringBack(
  { db, learnerId, now }: AccountContext,
  { id, number }: z.output<typeof versionInput>,
) {
  return db.$transaction(async (tx) => {
    const { content } = await ownVersion(tx, learnerId, id, number);
    const anew = await addGone(tx, learnerId, content.networks, now());
    const items = content.items.map((item) => withIds(item, anew));
    const networks = Object.entries(content.networks).map(([before, { name }]) => ({
      id: anew.get(before) ?? before,
      name,
    }));
    return { draft: { ...draftOf(content), items }, networks };
  });
}

/** Adds those networks that their owner doesn't have any more: the new id of each old one. */
async function addGone(
  tx: Transaction,
  learnerId: string,
  networks: SetContent["networks"],
  createdAt: Date,
): Promise<ReadonlyMap<string, string>> {
  const there = await tx.setNetwork.findMany({
    where: { ownerId: learnerId, id: { in: Object.keys(networks) } },
    select: { id: true },
  });
  const gone = Object.entries(networks).filter(([before]) => !there.some(({ id }) => id === before));
  if (gone.length === 0) return new Map();
  const all = await tx.setNetwork.count({ where: { ownerId: learnerId } });
  if (all + gone.length > MOST_NETWORKS) throw new AppError("too-many");
  const anew = new Map<string, string>();
  for (const [before, { name, network }] of gone) {
    const added = await tx.setNetwork.create({
      data: { ownerId: learnerId, name, source: "layers", network: toJson(network), createdAt },
      select: { id: true },
    });
    anew.set(before, added.id);
  }
  return anew;
}

function withIds(item: SetItem, anew: ReadonlyMap<string, string>): SetItem {
  const renamed = (source: ItemSource): ItemSource =>
    source.from === "network" ? { ...source, network: anew.get(source.network) ?? source.network } : source;
  return item.type === "one"
    ? { ...item, source: renamed(item.source) }
    : { ...item, of: item.of.map(renamed) };
}
