import { testDatabase } from "@stride/db/test-database";
import { expect, it } from "vitest";
import { playTerm } from "./term.ts";

it("of twenty learners and three sets, the map finds what was planted", async () => {
  const { db, close } = await testDatabase();
  const lines: string[] = [];
  const t0 = performance.now();
  const { found, answers } = await playTerm({
    ...{ database: db, seed: "1", learners: 20, sets: 3, now: new Date("2026-04-16T03:00:00Z") },
    tell: (line) => lines.push(line),
  });
  console.log(lines, found, answers, performance.now() - t0);
  expect(found.learners).toBe(20);
  expect(found.firstTwo).toBeGreaterThanOrEqual(19);
  expect(answers).toBeGreaterThan(200);
  await close();
}, 240_000);
