import type { Transaction } from "@stride/db";
import { z } from "zod";
import type { AccountContext } from "../context.ts";
import { AppError } from "../errors.ts";
import { newCode, PERSONAL_CODE_LENGTH } from "./code.ts";
import { id } from "./fields.ts";
import { readRosterFile } from "./roster-file.ts";
import { digestOf, planRoster, type PlannedRow, plannedRow } from "./roster-plan.ts";
import { taughtClass } from "./taught-class.ts";

const file = z.string().max(100_000);
/** No class is larger; a file that is has been mistaken for another. */
const MOST_ROWS = 500;

export const checkRosterInput = z.strictObject({ classId: id, file });
export const rosterPlanView = z.strictObject({
  rows: z.array(plannedRow),
  /** Stands for exactly this, when it is imported. */
  digest: z.string(),
});

/** What importing a file would do, row by row. It does nothing of it. */
export async function checkRoster(
  { db, learnerId }: AccountContext,
  { classId, file }: z.output<typeof checkRosterInput>,
): Promise<z.output<typeof rosterPlanView>> {
  await taughtClass(db, learnerId, classId);
  const rows = await plan(db, classId, file);
  return { rows, digest: digestOf(rows) };
}

export const importRosterInput = z.strictObject({ classId: id, file, digest: z.string().max(100) });

/** Does what was looked at: every new row gets an entry with a personal code, all of them or none. */
export async function importRoster(
  { db, learnerId, now }: AccountContext,
  { classId, file, digest }: z.output<typeof importRosterInput>,
): Promise<{ added: number }> {
  return db.$transaction(async (tx) => {
    await taughtClass(tx, learnerId, classId);
    const rows = await plan(tx, classId, file);
    if (digestOf(rows) !== digest) throw new AppError("changed-meanwhile");
    const { count } = await tx.rosterEntry.createMany({
      data: rows
        .filter(({ outcome }) => outcome === "new")
        .map(({ name, number }) => ({
          ...{ classId, name, number: number || null },
          ...{ code: newCode(PERSONAL_CODE_LENGTH), createdAt: now() },
        })),
    });
    return { added: count };
  });
}

async function plan(
  db: Pick<Transaction, "rosterEntry">,
  classId: string,
  file: string,
): Promise<PlannedRow[]> {
  const rows = readRosterFile(file);
  if (rows.length > MOST_ROWS) throw new AppError("too-many-rows");
  const there = await db.rosterEntry.findMany({
    where: { classId, removedAt: null },
    select: { name: true, number: true },
  });
  return planRoster(rows, there);
}
