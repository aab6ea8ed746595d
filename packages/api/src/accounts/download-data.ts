import type { LearnerContext } from "../context.ts";
import { downloadWork } from "./download-work.ts";
import { realAddress } from "./no-address.ts";

/**
 * All that is kept of whoever calls, but for what opens something: keys of sessions, links in mails, the hash of a
 * password. Of an exercise without an answer not what its grading rests on: it can still be answered.
 */
export async function downloadData({ db, learnerId, now }: LearnerContext) {
  const { isAnonymous, name, email, accounts, accepted, ...rest } = await db.learner.findUniqueOrThrow({
    where: { id: learnerId },
    select: {
      ...{ name: true, email: true, emailVerified: true, isAnonymous: true },
      ...{ role: true, createdAt: true, updatedAt: true },
      sessions: { orderBy: { createdAt: "asc" }, select: { createdAt: true, expiresAt: true } },
      accounts: { select: { providerId: true, accountId: true, createdAt: true } },
      invited: {
        orderBy: { createdAt: "asc" },
        select: {
          role: true,
          note: true,
          createdAt: true,
          expiresAt: true,
          revokedAt: true,
          acceptedAt: true,
        },
      },
      accepted: { orderBy: { createdAt: "asc" }, select: { role: true, note: true, acceptedAt: true } },
      memberships: {
        orderBy: { joinedAt: "asc" },
        select: {
          ...{ role: true, name: true, joinedAt: true, removedAt: true, leftAt: true },
          class: { select: { name: true } },
        },
      },
      rosterEntries: {
        orderBy: { createdAt: "asc" },
        select: { name: true, number: true, claimedAt: true, class: { select: { name: true } } },
      },
      exercises: {
        where: { forWork: false },
        orderBy: [{ createdAt: "asc" }, { id: "asc" }],
        select: {
          ...{ id: true, kind: true, skill: true, difficulty: true, seed: true, name: true },
          ...{ engineVersion: true, hintsTaken: true, createdAt: true },
          ...{ firstVerdict: true, firstScore: true, firstTime: true },
          ...{ bestScore: true, solvedAt: true, givenUpAt: true },
          attempts: {
            orderBy: { number: "asc" },
            select: {
              ...{ id: true, number: true, answer: true, reading: true, verdict: true, score: true },
              ...{ hintsUsed: true, engineVersion: true, elapsed: true, createdAt: true },
              diagnoses: { select: { field: true, misconception: true } },
            },
          },
        },
      },
    },
  });
  const mails = await db.mail.findMany({
    where: { to: email },
    orderBy: { createdAt: "asc" },
    select: { subject: true, createdAt: true, sentAt: true },
  });
  return {
    ...rest,
    // A guest's name and address are made up.
    ...(!isAnonymous && { name, email: realAddress(email) }),
    signIns: accounts.map(({ providerId, accountId, createdAt }) =>
      providerId === "credential" ? { at: "here", createdAt } : { at: "provider", as: accountId, createdAt },
    ),
    invitations: accepted,
    works: await downloadWork(db, learnerId, now()),
    mails,
  };
}
