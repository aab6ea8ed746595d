import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { people, school, type School } from "../test-school.ts";
import { type TestStride, testStride } from "../test-stride.ts";

let test: TestStride;
let own: School;
let teacherId: string;
beforeAll(async () => {
  test = await testStride();
});
afterAll(() => test.close());

beforeEach(async () => {
  const { teacher, learner, classmate } = await people(test);
  teacherId = teacher.id;
  own = await school(test.db, { teacher: teacher.id }, { learner: learner.id, classmate: classmate.id });
  await test.db.scoreChange.create({
    data: {
      ...{ id: own.workItemId, workItemId: own.workItemId, cause: "overridden", before: 0, after: 0.5 },
      ...{ reason: "Right on paper.", byId: teacherId, createdAt: new Date("2026-03-01T09:00:00.000Z") },
    },
  });
});

/** As the adapter tells what a trigger refuses. */
const refused = { code: "P2003" };

const log = () => test.db.scoreChange.findMany({ where: { workItemId: own.workItemId } });

it.each([
  { what: "score", data: { after: 1 } },
  { what: "reason", data: { reason: null } },
  { what: "time", data: { createdAt: new Date(0) } },
  { what: "cause", data: { cause: "submitted" } },
  { what: "author and reason", data: { byId: null, reason: "" } },
])("a line's $what can't be written anew", async ({ data }) => {
  const before = await log();
  await expect(test.db.scoreChange.update({ where: { id: own.workItemId }, data })).rejects.toMatchObject(
    refused,
  );
  expect(await log()).toEqual(before);
});

it("a line can't be taken out", async () => {
  await expect(
    test.db.scoreChange.deleteMany({ where: { workItemId: own.workItemId } }),
  ).rejects.toMatchObject(refused);
  expect(await log()).toHaveLength(1);
});

it("a line loses its author with the author's account, and stays", async () => {
  await test.db.learner.delete({ where: { id: teacherId } });
  expect(await log()).toMatchObject([{ after: 0.5, reason: "Right on paper.", byId: null }]);
});

it("a line goes with the work that it is about", async () => {
  await test.db.work.delete({ where: { id: own.workId } });
  expect(await log()).toEqual([]);
});
