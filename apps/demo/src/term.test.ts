import { testDatabase } from "@stride/api/test-database";
import { expect, it } from "vitest";
import { playTerm } from "./term.ts";

const now = new Date("2026-04-16T03:00:00Z");

async function termOf(seed: string, { learners, sets }: { learners: number; sets: number }) {
  const { db, close } = await testDatabase();
  const lines: string[] = [];
  // Whoever plays a term closes its database, which opens again by itself.
  const term = await playTerm({ database: db, seed, learners, sets, now, tell: (line) => lines.push(line) });
  const attempts = await db.attempt.findMany({
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    omit: { exerciseId: true },
    include: { exercise: { select: { given: true, forWork: true } } },
  });
  const changes = await db.scoreChange.findMany({
    orderBy: [{ createdAt: "asc" }, { after: "asc" }],
    select: { cause: true, before: true, after: true, reason: true, attemptId: true, createdAt: true },
  });
  const slips = await db.slipCount.findMany({
    orderBy: [
      { learnerId: "asc" },
      { item: "asc" },
      { of: "asc" },
      { misconception: "asc" },
      { quarterHour: "asc" },
    ],
    omit: { assignmentId: true, classId: true },
  });
  await close();
  return { term, lines, attempts, changes, slips };
}

it("of twenty learners and the first three sets, the map finds what was planted", async () => {
  const { term, lines } = await termOf("1", { learners: 20, sets: 3 });
  expect(term.found.learners).toBe(20);
  // Three of eight sets show less than the whole term, of which 95 in a hundred are asked.
  expect(term.found.firstTwo).toBeGreaterThanOrEqual(18);
  expect(term.answers).toBeGreaterThan(250);
  // What is shown while it goes on: the beginning, and each class with each set.
  expect(lines).toHaveLength(1 + 2 * 3);
});

it("the same seed makes the same school, another one another", async () => {
  const content = async (seed: string) => {
    const { attempts, changes, slips } = await termOf(seed, { learners: 6, sets: 2 });
    return { attempts, changes, slips };
  };
  const first = await content("7");
  expect(first.attempts.length).toBeGreaterThan(50);
  expect(await content("7")).toEqual(first);
  expect((await content("8")).attempts).not.toEqual(first.attempts);
});
