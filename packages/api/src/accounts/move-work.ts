import type { Transaction } from "@stride/db";
import { forgetAnswers } from "./forget-answers.ts";
import { noteDropped } from "./note-departures.ts";

interface Move {
  readonly from: string;
  readonly to: string;
  readonly at: Date;
}

/**
 * Gives an account a guest's work in classes. Where the account has work of its own at an assignment, that one stays; but not
 * if nothing in it was answered and something in the guest's was: answers are never lost, nor forgotten by beginning again.
 */
export async function moveWork(tx: Transaction, { from, to, at }: Move): Promise<void> {
  const works = await tx.work.findMany({
    where: { learnerId: from },
    select: { id: true, assignmentId: true, assignment: { select: { sameNumbers: true } } },
  });
  await dropUntouched(tx, { from, to });
  const own = await tx.work.findMany({
    where: { learnerId: to, assignmentId: { in: works.map(({ assignmentId }) => assignmentId) } },
    select: { assignmentId: true },
  });
  const taken = new Set(own.map(({ assignmentId }) => assignmentId));
  const dropped = works.filter(({ assignmentId }) => taken.has(assignmentId));
  await noteDropped(
    tx,
    dropped.map(({ id }) => id),
    at,
  );
  await dropWorks(tx, from, dropped);
  const moved = works.filter(({ assignmentId }) => !taken.has(assignmentId));
  const [workIds, assignmentIds] = [moved.map(({ id }) => id), moved.map(({ assignmentId }) => assignmentId)];
  const data = { learnerId: to };
  await tx.work.updateMany({ where: { id: { in: workIds } }, data });
  await tx.workItem.updateMany({ where: { workId: { in: workIds } }, data });
  await tx.slipCount.updateMany({ where: { assignmentId: { in: assignmentIds }, learnerId: from }, data });
  await tx.extension.updateMany({ where: { learnerId: from }, data });
}

const answered = { some: { tries: { gt: 0 } } } as const;

/** Removes an account's works of which no item was answered, handed in or judged, where the guest's was answered. */
async function dropUntouched(tx: Transaction, { from, to }: Omit<Move, "at">): Promise<void> {
  const guests = await tx.work.findMany({
    where: { learnerId: from, items: answered },
    select: { assignmentId: true },
  });
  const untouched = {
    learnerId: to,
    assignmentId: { in: guests.map(({ assignmentId }) => assignmentId) },
    submittedAt: null,
    items: { none: { OR: [{ tries: { gt: 0 } }, { overridden: true }] } },
  };
  await tx.exercise.deleteMany({ where: { workItem: { work: untouched } } });
  await tx.work.deleteMany({ where: untouched });
}

interface Dropped {
  readonly id: string;
  readonly assignmentId: string;
  readonly assignment: { readonly sameNumbers: boolean };
}

async function dropWorks(tx: Transaction, learnerId: string, works: readonly Dropped[]): Promise<void> {
  const workIds = works.map(({ id }) => id);
  const ownNumbers = works.filter(({ assignment }) => !assignment.sameNumbers).map(({ id }) => id);
  await forgetAnswers(tx, workIds);
  // Numbers that others have too, and all of a teacher's network (its seed is 0), stay out of practice: it would show their solution.
  await tx.exercise.updateMany({
    where: { workItem: { workId: { in: ownNumbers } }, seed: { gt: 0 } },
    data: { forWork: false },
  });
  const assignmentIds = works.map(({ assignmentId }) => assignmentId);
  await tx.slipCount.deleteMany({ where: { learnerId, assignmentId: { in: assignmentIds } } });
  await tx.work.deleteMany({ where: { id: { in: workIds } } });
}
