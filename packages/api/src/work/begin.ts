import { randomBytes } from "node:crypto";
import { setImmediate } from "node:timers/promises";
import { drawInTurn, type DrawnItem, setContent } from "@stride/classwork";
import { isUniqueViolation, type Transaction } from "@stride/db";
import { z } from "zod";
import type { LearnerContext } from "../context.ts";
import { chanceOf } from "../exercise/chance.ts";
import { exerciseRow } from "../exercise/exercise-row.ts";
import { assignmentId, type OwnAssignment, ownAssignment } from "./own-work.ts";
import { standingOfTaken } from "./rules.ts";

export const beginInput = z.strictObject({ assignmentId });

/** Gives a learner the exercises of an assignment, in its newest version. Whoever has begun already keeps theirs. */
export async function begin(ctx: LearnerContext, input: z.output<typeof beginInput>): Promise<void> {
  const { db, learnerId } = ctx;
  const { assignment, work } = await ownAssignment(db, learnerId, input.assignmentId);
  if (work) return;
  standingOfTaken({ learnerId, submittedAt: null, assignment }, ctx.now());
  const drawn = await drawFor(assignment, learnerId);
  try {
    await db.$transaction((tx) => insert(tx, ctx, assignment, drawn));
  } catch (error) {
    // Another request was first, and drew the same.
    if (!isUniqueViolation(error)) throw error;
  }
}

async function drawFor(
  { version, secret, sameNumbers }: OwnAssignment,
  learnerId: string,
): Promise<DrawnItem[]> {
  const chance = chanceOf(sameNumbers ? secret : `${secret} ${learnerId}`);
  const drawn: DrawnItem[] = [];
  for (const item of drawInTurn(setContent.parse(version.content), chance)) {
    drawn.push(item);
    // A whole class begins at once: others are answered in between.
    await setImmediate();
  }
  return drawn;
}

async function insert(
  tx: Transaction,
  { learnerId, now }: LearnerContext,
  { id, versionId }: OwnAssignment,
  drawn: readonly DrawnItem[],
): Promise<void> {
  // Read again: what counts are the dates and the class as they are while this is written.
  const { assignment } = await ownAssignment(tx, learnerId, id);
  const at = now();
  standingOfTaken({ learnerId, submittedAt: null, assignment }, at);
  const points = drawn.reduce((sum, item) => sum + item.points, 0);
  const { id: workId } = await tx.work.create({
    data: { assignmentId: id, classId: assignment.classId, learnerId, versionId, beganAt: at, points },
  });
  const rows = drawn.map((item, at) => ({ ...item, position: at + 1, exerciseId: newId() }));
  await tx.exercise.createMany({
    data: rows.map(({ exercise, exerciseId, difficulty, seed }) => ({
      ...{ id: exerciseId, learnerId, forWork: true, difficulty, seed, createdAt: at },
      ...exerciseRow(exercise),
    })),
  });
  await tx.workItem.createMany({
    data: rows.map(({ exercise: { kind, skill }, exerciseId, position, item, of, difficulty, points }) => ({
      ...{
        workId,
        assignmentId: id,
        learnerId,
        exerciseId,
        position,
        item,
        of,
        kind,
        skill,
        difficulty,
        points,
      },
    })),
  });
}

/** As long, and of the same letters, as those that the database makes. */
const newId = () => randomBytes(16).toString("base64url").slice(0, 21);
