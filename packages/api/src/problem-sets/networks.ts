import { networkSchema, summarize } from "@stride/cnn";
import { setDraft } from "@stride/classwork";
import type { Transaction } from "@stride/db";
import { z } from "zod";
import type { AccountContext } from "../context.ts";
import { AppError } from "../errors.ts";
import { toJson } from "../json.ts";
import { networksIn, ownNetwork } from "./own-networks.ts";
import type { setInput } from "./own-set.ts";

export const networkSources = ["keras", "torch", "onnx", "zoo", "layers"] as const;

export const addNetworkInput = z.strictObject({
  name: z.string().trim().min(1).max(200),
  source: z.enum(networkSources),
  network: networkSchema,
});

/** The largest known ones have some five hundred layers. */
const MOST_LAYERS = 1000;
/** What the guard lets through of a request, and no more of it is text that says nothing. */
const MOST_CHARACTERS = 400_000;
export const MOST_NETWORKS = 200;

/** Keeps a network that calculates: others could never be asked about. */
export async function addNetwork(
  { db, learnerId, now }: AccountContext,
  { name, source, network }: z.output<typeof addNetworkInput>,
) {
  const json = toJson(network);
  if (network.nodes.length > MOST_LAYERS || JSON.stringify(json).length > MOST_CHARACTERS) {
    throw new AppError("network-too-large");
  }
  if (network.nodes.length === 0 || !summarize(network, { receptiveFields: false }).ok) {
    throw new AppError("network-not-calculable");
  }
  if ((await db.setNetwork.count({ where: { ownerId: learnerId } })) >= MOST_NETWORKS) {
    throw new AppError("too-many");
  }
  return db.setNetwork.create({
    data: { ownerId: learnerId, name, source, network: json, createdAt: now() },
    select: { id: true, name: true },
  });
}

export const listNetworksInput = z.strictObject({
  /** Only those that no draft asks about. */
  unused: z.boolean(),
});

/** A teacher's own networks, the newest first. */
export async function listNetworks(
  { db, learnerId }: AccountContext,
  { unused }: z.output<typeof listNetworksInput>,
) {
  const used = new Set(unused ? await networksOfDrafts(db, learnerId) : []);
  const networks = await db.setNetwork.findMany({
    where: { ownerId: learnerId },
    orderBy: { createdAt: "desc" },
    select: { id: true, name: true, source: true, createdAt: true },
  });
  // Drafts may name more than a query takes.
  return { networks: networks.filter(({ id }) => !used.has(id)) };
}

export async function viewNetwork({ db, learnerId }: AccountContext, { id }: z.output<typeof setInput>) {
  return { network: await ownNetwork(db, learnerId, id) };
}

/** Published versions have their networks in them; a draft that still asks about one keeps it here. */
export async function deleteNetwork(
  { db, learnerId }: AccountContext,
  { id }: z.output<typeof setInput>,
): Promise<void> {
  await db.$transaction(async (tx) => {
    const used = await networksOfDrafts(tx, learnerId);
    const { count } = await tx.setNetwork.deleteMany({ where: { id, ownerId: learnerId } });
    if (count === 0) throw new AppError("not-found");
    if (used.includes(id)) throw new AppError("network-in-use");
  });
}

async function networksOfDrafts(db: Transaction, learnerId: string): Promise<string[]> {
  const sets = await db.problemSet.findMany({
    where: { ownerId: learnerId, deletedAt: null },
    select: { draft: true },
  });
  return sets.flatMap(({ draft }) => networksIn(setDraft.parse(draft)));
}
