import { scansIn, statementsDuring } from "@stride/db/test-statements";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { calls as classes } from "./classes/test-calls.ts";
import { calls as problemSets } from "./problem-sets/test-calls.ts";
import { calls as review } from "./review/test-calls.ts";
import { type People, people, type School, school } from "./test-school.ts";
import { procedures, testStride } from "./test-stride.ts";
import { calls as work } from "./work/test-calls.ts";

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

/** What was read while something was done. */
const readDuring = async (act: () => Promise<unknown>) =>
  (await statementsDuring(act)).filter((sql) => sql.startsWith("SELECT "));

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
    const scans = read.flatMap((sql) => scansIn(test.path, sql).map((step) => ({ step, sql })));
    expect(scans).toEqual([]);
  });
});

it.each([
  { path: "accounts.mine", input: undefined },
  { path: "accounts.download", input: undefined },
  { path: "progress.skills", input: { locale: "en" } },
  { path: "progress.overview", input: { locale: "en" } },
  { path: "progress.history", input: { locale: "en" } },
  {
    path: "progress.history",
    input: { locale: "ko", limit: 3, cursor: { createdAt: "2026-03-01T09:00:00.000Z", id: "x" } },
  },
])("$path finds its rows by an index", async ({ path, input }) => {
  const { learner, operator } = everybody;
  const { browser } = path.startsWith("progress.") ? learner : operator;
  const read = await readDuring(async () => expect((await browser.query(path, input)).status).toBe(200));
  expect(read.length).toBeGreaterThan(1);
  expect(read.flatMap((sql) => scansIn(test.path, sql).map((step) => ({ step, sql })))).toEqual([]);
});

// All there are, but no more than fit on a page.
it.each([
  { path: "accounts.mails", step: "SCAN main.Mail USING INDEX Mail_createdAt_idx" },
  { path: "accounts.invitations", step: "SCAN main.Invitation USING INDEX Invitation_createdAt_idx" },
])("$path goes through the newest by an index", async ({ path, step }) => {
  const read = await readDuring(() => everybody.operator.browser.query(path, undefined));
  const [scan, ...others] = read.flatMap((sql) => scansIn(test.path, sql).map((found) => ({ found, sql })));
  expect([scan?.found, others]).toEqual([step, []]);
  expect(scan?.sql).toContain(" LIMIT ");
});

it("would notice a table that is read from its beginning to its end", async () => {
  const read = await readDuring(() => test.db.workItem.findMany({ where: { kind: "output-shape" } }));
  expect(read.flatMap((sql) => scansIn(test.path, sql))).toEqual(["SCAN main.WorkItem"]);
});
