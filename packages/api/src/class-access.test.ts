import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { calls as classes } from "./classes/test-calls.ts";
import { calls as problemSets } from "./problem-sets/test-calls.ts";
import { calls as review } from "./review/test-calls.ts";
import { endedSession, procedures, type Reply, type TestBrowser, testStride } from "./test-stride.ts";
import { type Caller, callers, type People, people, type School, school } from "./test-school.ts";
import { calls as work } from "./work/test-calls.ts";

const table = { ...classes, ...problemSets, ...work, ...review };
const features = /^(?:classes|problemSets|work|review)\./u;

let test: Awaited<ReturnType<typeof testStride>>;
let everybody: People;
beforeAll(async () => {
  test = await testStride();
  everybody = await people(test);
});
afterAll(() => test.close());

/** A new one, and nothing left of the last: its teacher has no more than a teacher may have. */
async function newSchool(): Promise<School> {
  await test.db.class.deleteMany();
  await test.db.problemSet.deleteMany();
  await test.db.setNetwork.deleteMany();
  const { teacher, coTeacher, removedTeacher, learner, classmate } = everybody;
  return school(
    test.db,
    { teacher: teacher.id, coTeacher: coTeacher.id, removedTeacher: removedTeacher.id },
    { learner: learner.id, classmate: classmate.id },
  );
}

/** The same ids with another end: they lead nowhere. */
function nowhere(own: School): School {
  const gone = (id: string) => `${id.slice(0, -4)}gone`;
  return {
    ...own,
    ...{ classId: gone(own.classId), code: gone(own.code), linkId: gone(own.linkId) },
    ...{ teacherCode: gone(own.teacherCode), teacherLinkId: gone(own.teacherLinkId) },
    ...{ rosterEntryId: gone(own.rosterEntryId), rosterCode: gone(own.rosterCode) },
    ...{ problemSetId: gone(own.problemSetId), versionId: gone(own.versionId) },
    ...{ networkId: gone(own.networkId), assignmentId: gone(own.assignmentId), workId: gone(own.workId) },
    ...{ workItemId: gone(own.workItemId), exerciseId: gone(own.exerciseId), commentId: gone(own.commentId) },
    reportId: gone(own.reportId),
  };
}

const browserOf = (caller: Caller): TestBrowser =>
  caller === "nobody" ? test.browser() : everybody[caller].browser;

function send(browser: TestBrowser, path: string, input: unknown): Promise<Reply> {
  const isQuery = procedures.find((procedure) => procedure.path === path)?.type === "query";
  return isQuery ? browser.query(path, input) : browser.mutate(path, input);
}

it("has a row for each procedure of the classes, and a procedure for each row", () => {
  const ours = procedures.map(({ path }) => path).filter((path) => features.test(path));
  expect(ours.toSorted()).toEqual(Object.keys(table).toSorted());
});

it("answers a session that was ended like nobody, in whatever procedure", async () => {
  const own = await newSchool();
  const { headers } = await endedSession(test);
  for (const [path, { input, allowed }] of Object.entries(table)) {
    const browser = test.browser();
    browser.headers.set("cookie", headers.get("cookie") ?? "");
    const { status } = await send(browser, path, input(own));
    expect([path, status]).toEqual([path, allowed.nobody ?? 401]);
  }
});

describe.each(Object.entries(table))("%s", (path, { input, allowed }) => {
  it.each(callers)(
    "answers %s as the table says, and tells who is refused nothing of what is there",
    async (caller) => {
      const own = await newSchool();
      const expected = allowed[caller] ?? (caller === "nobody" ? 401 : 404);
      const before = await test.changes();
      const reply = await send(browserOf(caller), path, input(own));
      expect({ caller, status: reply.status, text: reply.status === expected ? "" : reply.text }).toEqual({
        caller,
        status: expected,
        text: "",
      });
      if (expected !== 404) return;
      expect(await test.changes()).toBe(before);
      const missing = await send(browserOf(caller), path, input(nowhere(own)));
      expect([missing.status, missing.text]).toEqual([reply.status, reply.text]);
    },
  );
});

const ofObjects = Object.entries(table).filter(([, { ownOnly }]) => !ownOnly);

describe.each(ofObjects)("%s", (path, { input, allowed }) => {
  it("is not found where there is no such thing, whoever asks", async () => {
    const own = nowhere(await newSchool());
    for (const caller of callers) {
      const { status } = await send(browserOf(caller), path, input(own));
      const none = caller === "nobody" && allowed.nobody === undefined ? 401 : 404;
      expect([caller, status]).toEqual([caller, none]);
    }
  });
});
