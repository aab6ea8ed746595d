import { scansIn, statementsDuring } from "@stride/db/test-statements";
import { afterAll, beforeAll, expect, it } from "vitest";
import { z } from "zod";
import { answers, asked, testClass, type TestClass } from "./test-class.ts";

// The plans of what is asked where there are answers; the table of access has none.

let all: TestClass;
beforeAll(async () => {
  all = await testClass();
  await answers(all);
});
afterAll(() => all.test.close());

const locale = "en";
const mistake = { misconception: "ignores-padding", skill: "padding" };
const list = (filter: object) => ({
  name: "attempts",
  input: () => ({ assignmentId: all.own.assignmentId, locale, filter }),
});

it.each([
  list({}),
  list({ result: "wrong", sort: "score", misconception: "ignores-padding" }),
  list({ result: "partial", kind: "parameter-count", skill: "dense", from: 0.1, to: 0.9 }),
  list({ result: "unanswered" }),
  list({ item: "shape", only: ["late", "reported", "overridden", "commented", "skipped"], sort: "answered" }),
  list({ seed: 3, sort: "tries", direction: "desc" }),
  { name: "item", input: () => ({ id: all.jiho.shape, locale, filter: mistake }) },
  { name: "mapCell", input: () => ({ classId: all.own.classId, ...mistake, locale }) },
  {
    name: "mapCell",
    input: () => ({ classId: all.own.classId, ...mistake, period: { from: "2026-03-16" }, locale }),
  },
  { name: "map", input: () => ({ classId: all.own.classId, period: { last: 7 }, locale }) },
  { name: "items", input: () => ({ assignmentId: all.own.assignmentId, locale }) },
  { name: "gradebook", input: () => ({ classId: all.own.classId, rule: "last" }) },
  { name: "exportAnswers", input: () => ({ assignmentId: all.own.assignmentId, locale }) },
])("$name finds its rows by an index", async ({ name, input }) => {
  const statements = await statementsDuring(() =>
    asked(all.everybody.teacher.browser, name, input(), z.unknown()),
  );
  const read = statements.filter((sql) => sql.startsWith("SELECT "));
  expect(read.length).toBeGreaterThan(2);
  expect(read.flatMap((sql) => scansIn(all.test.path, sql).map((step) => ({ step, sql })))).toEqual([]);
});
