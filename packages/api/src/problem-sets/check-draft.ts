import { checkSet, type Finding, shownTable, tellsEarly } from "@stride/classwork";
import type { Transaction } from "@stride/db";
import type { z } from "zod";
import { taughtBy } from "../class-access.ts";
import type { AccountContext } from "../context.ts";
import { isOfNetworks, toNetworks, withNetworks } from "./own-networks.ts";
import { ownSet, type setInput } from "./own-set.ts";

/** What is wrong with a set as its editor holds it. */
export async function checkDraft(
  { db, learnerId }: AccountContext,
  { id }: z.output<typeof setInput>,
): Promise<{ revision: number; findings: Finding[] }> {
  const { draft, revision } = await ownSet(db, learnerId, id);
  const content = await withNetworks(db, learnerId, draft);
  const findings = checkSet(draft, toNetworks(content));
  const isToldEarly = await toldEarly(db, learnerId, id);
  return {
    revision,
    findings: isToldEarly ? [...findings, { code: "told-early", blocks: false }] : findings,
  };
}

/** Whether a class has it with numbers that all share and is shown something of what is right before it closes. */
async function toldEarly(db: Transaction, learnerId: string, problemSetId: string): Promise<boolean> {
  const assignments = await db.assignment.findMany({
    where: { problemSetId, withdrawnAt: null, class: { archivedAt: null, ...taughtBy(learnerId) } },
    select: { sameNumbers: true, shown: true, version: { select: { content: true } } },
  });
  return assignments.some(
    ({ sameNumbers, shown, version }) =>
      (sameNumbers || isOfNetworks(version.content)) && tellsEarly(shownTable.parse(shown)),
  );
}
