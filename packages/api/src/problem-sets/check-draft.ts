import { checkSet, type Finding } from "@stride/classwork";
import type { z } from "zod";
import type { AccountContext } from "../context.ts";
import { toNetworks, withNetworks } from "./own-networks.ts";
import { ownSet, type setInput } from "./own-set.ts";

/** What is wrong with a set as its editor holds it. */
export async function checkDraft(
  { db, learnerId }: AccountContext,
  { id }: z.output<typeof setInput>,
): Promise<{ revision: number; findings: Finding[] }> {
  const { draft, revision } = await ownSet(db, learnerId, id);
  const content = await withNetworks(db, learnerId, draft);
  return { revision, findings: checkSet(draft, toNetworks(content)) };
}
