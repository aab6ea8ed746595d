import { networkSchema } from "@stride/cnn";
import { type Networks, type SetContent, type SetDraft, sourcesIn } from "@stride/classwork";
import type { Transaction } from "@stride/db";
import { AppError } from "../errors.ts";

/** The ids of the networks that a draft is made of. */
export function networksIn({ items }: Pick<SetDraft, "items">): string[] {
  const sources = items.flatMap(sourcesIn);
  return [...new Set(sources.flatMap((source) => (source.from === "network" ? [source.network] : [])))];
}

/** A draft with its networks in it; those that are gone, or are another's, are missing. */
export async function withNetworks(db: Transaction, learnerId: string, draft: SetDraft): Promise<SetContent> {
  const rows = await db.setNetwork.findMany({ where: { ownerId: learnerId, id: { in: networksIn(draft) } } });
  const networks = Object.fromEntries(
    rows.map(({ id, name, network }) => [id, { name, network: networkSchema.parse(network) }]),
  );
  return { ...draft, networks };
}

export function toNetworks({ networks }: Pick<SetContent, "networks">): Networks {
  return new Map(Object.entries(networks).map(([id, { network }]) => [id, network]));
}

export async function ownNetwork(db: Transaction, learnerId: string, id: string) {
  const row = await db.setNetwork.findFirst({ where: { id, ownerId: learnerId } });
  if (!row) throw new AppError("not-found");
  return networkSchema.parse(row.network);
}
