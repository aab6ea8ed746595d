import BetterSqlite3 from "better-sqlite3";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { calls as classes } from "./classes/test-calls.ts";
import { calls as problemSets } from "./problem-sets/test-calls.ts";
import { calls as review } from "./review/test-calls.ts";
import { type People, people, type School, school } from "./test-school.ts";
import { procedures, testStride } from "./test-stride.ts";
import { calls as work } from "./work/test-calls.ts";

/** Every statement that reaches the driver, as it was written. */
const prepared = vi.spyOn(BetterSqlite3.prototype, "prepare");

let test: Awaited<ReturnType<typeof testStride>>;
let everybody: People;
let own: School;
beforeAll(async () => {
  test = await testStride();
  everybody = await people(test);
  const { teacher, learner } = everybody;
  own = await school(test.db, { teacher: teacher.id }, { learner: learner.id });
});
afterAll(() => test.close());

const table = { ...classes, ...problemSets, ...work, ...review };
const queries = procedures.filter(({ type }) => type === "query").map(({ path }) => path);
const asked = Object.entries(table).filter(([path]) => queries.includes(path));

const plan = z.array(z.object({ detail: z.string() }));

/** The steps of a statement that read a whole table or index; of what another step has found, `sub`, all may be read. */
function scansIn(sql: string): string[] {
  const database = new BetterSqlite3(test.path, { readonly: true });
  try {
    const values = Array.from({ length: sql.split("?").length - 1 }, () => null);
    const steps = plan.parse(database.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(values));
    return steps
      .map(({ detail }) => detail)
      .filter((detail) => /^SCAN (?!CONSTANT ROW|\(|sub$)/u.test(detail));
  } finally {
    database.close();
  }
}

/** What was read while something was done. */
async function readDuring(act: () => Promise<unknown>): Promise<string[]> {
  prepared.mockClear();
  await act();
  return [...new Set(prepared.mock.calls.map(([sql]) => sql))].filter((sql) => /^SELECT /u.test(sql));
}

describe.each(asked)("%s", (path, { input, allowed, more }) => {
  it("finds its rows by an index", async () => {
    const { teacher, learner } = everybody;
    const { browser } = allowed.teacher === undefined || path.startsWith("work.") ? learner : teacher;
    const read = await readDuring(async () => {
      for (const sent of [input(own), ...(more?.(own) ?? [])]) {
        const { status, text } = await browser.query(path, sent);
        expect({ status, text: status === 200 ? "" : text }).toEqual({ status: 200, text: "" });
      }
    });
    expect(read.length).toBeGreaterThan(1);
    const scans = read.flatMap((sql) => scansIn(sql).map((step) => ({ step, sql })));
    expect(scans).toEqual([]);
  });
});

it("would notice a table that is read from its beginning to its end", async () => {
  const read = await readDuring(() => test.db.workItem.findMany({ where: { kind: "output-shape" } }));
  expect(read.flatMap(scansIn)).toEqual(["SCAN main.WorkItem"]);
});
