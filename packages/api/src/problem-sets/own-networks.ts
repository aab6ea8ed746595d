import { networkSchema } from "@stride/cnn";
import { type Networks, type SetContent, type SetDraft, sourcesIn } from "@stride/classwork";
import type { Transaction } from "@stride/db";
import { z } from "zod";
import { AppError } from "../errors.ts";

/** The ids of the networks that a draft is made of. */
export function networksIn({ items }: Pick<SetDraft, "items">): string[] {
  const sources = items.flatMap(sourcesIn);
  return [...new Set(sources.flatMap((source) => (source.from === "network" ? [source.network] : [])))];
}

const published = z.object({ networks: z.record(z.string(), z.unknown()) });

/** Whether something of a version has the same numbers for everybody, however it is given: it is asked of a network. */
export function isOfNetworks(content: unknown): boolean {
  return Object.keys(published.parse(content).networks).length > 0;
}

/** A draft with its networks in it; those that are gone, or are another's, are missing. */
export async function withNetworks(db: Transaction, learnerId: string, draft: SetDraft): Promise<SetContent> {
  const rows = await db.setNetwork.findMany({ where: { ownerId: learnerId, id: { in: networksIn(draft) } } });
  const networks = Object.fromEntries(
    rows
      // Always in one order, so that what is the same is the same text; drafts may name more than a query can order.
      .toSorted((a, b) => (a.id < b.id ? -1 : 1))
      .map(({ id, name, network }) => [id, { name, network: networkSchema.parse(network) }]),
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
