import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { dataOf, refusalOf, type Reply, type TestBrowser, testStride } from "../test-stride.ts";
import { people, type People, type School, school } from "../test-school.ts";

let test: Awaited<ReturnType<typeof testStride>>;
let everybody: People;
let teacher: TestBrowser;
let own: School;
let now = new Date("2026-03-02T00:00Z");
beforeAll(async () => {
  test = await testStride({ clock: () => now });
  everybody = await people(test);
  teacher = everybody.teacher.browser;
});
beforeEach(async () => {
  now = new Date("2026-03-02T00:00Z");
  own = await school(
    test.db,
    { teacher: everybody.teacher.id, coTeacher: everybody.coTeacher.id },
    { learner: everybody.learner.id, classmate: everybody.classmate.id },
  );
});
afterAll(() => test.close());

const made = z.object({ id: z.string() });
/** At which field a refusal stands. */
const fieldOf = ({ text }: Reply) =>
  z.object({ error: z.object({ data: z.object({ at: z.string().optional() }) }) }).parse(JSON.parse(text))
    .error.data.at;
const settings = {
  title: "Week 3",
  opensAt: "2026-03-03T09:00",
  dueAt: "2026-03-09T23:59",
  closesAt: "2026-03-11T23:59",
  latePercent: 50,
  tries: 3,
  hints: true,
  sameNumbers: false,
  shown: { score: "during", verdicts: "during", diagnosis: "submitted", solution: "closed" },
};

function assign(change: object = {}, browser = teacher) {
  const { classId, problemSetId } = own;
  return browser.mutate("problemSets.assign", { classId, problemSetId, ...settings, ...change });
}

async function assigned(change: object = {}): Promise<string> {
  return dataOf(await assign(change), made).id;
}

async function begin(assignmentId: string, submittedAt: Date | null = null): Promise<void> {
  const { classId, versionId, learnerId } = own;
  await test.db.work.create({
    data: { assignmentId, classId, learnerId, versionId, beganAt: now, submittedAt, points: 2 },
  });
}

describe("assigning", () => {
  it("takes dates as clocks in the class show them", async () => {
    const row = await test.db.assignment.findUniqueOrThrow({ where: { id: await assigned() } });
    expect(row).toMatchObject({
      versionId: own.versionId,
      opensAt: new Date("2026-03-03T00:00Z"),
      dueAt: new Date("2026-03-09T14:59Z"),
      closesAt: new Date("2026-03-11T14:59Z"),
      ...{ latePercent: 50, tries: 3, createdById: own.teacherId },
    });
    expect(row.secret).toMatch(/^[\w-]{43}$/u);
  });

  it("draws numbers from another secret each time, and tells it to nobody", async () => {
    const ids = [await assigned(), await assigned()];
    const rows = await test.db.assignment.findMany({ where: { id: { in: ids } } });
    expect(new Set(rows.map(({ secret }) => secret)).size).toBe(2);
    const replies = await Promise.all([
      ...ids.map((id) => teacher.query("problemSets.assignment", { id })),
      teacher.query("problemSets.assignments", { classId: own.classId }),
    ]);
    for (const { text } of replies) for (const { secret } of rows) expect(text).not.toContain(secret);
  });

  it.each([
    { what: "opens when it is due", change: { opensAt: settings.dueAt } },
    { what: "closes before it is due", change: { closesAt: "2026-03-09T23:58" } },
    { what: "closes and is never due", change: { dueAt: null } },
  ])("refuses what $what", async ({ change }) => {
    expect(refusalOf(await assign(change))).toEqual({ status: 400, message: "dates-out-of-order" });
  });

  it("needs a published set", async () => {
    const { id } = dataOf(await teacher.mutate("problemSets.create", { title: "New" }), made);
    expect(refusalOf(await assign({ problemSetId: id }))).toEqual({ status: 409, message: "not-published" });
  });

  it("gives an archived class nothing", async () => {
    await test.db.class.update({ where: { id: own.classId }, data: { archivedAt: now } });
    expect((await assign()).status).toBe(404);
  });

  it("offers the sets that were published, and the class's zone", async () => {
    await teacher.mutate("problemSets.create", { title: "New" });
    const offered = await teacher.query("problemSets.assignable", { classId: own.classId });
    const { sets } = dataOf(offered, z.object({ sets: z.array(z.object({ title: z.string() })) }));
    expect(new Set(sets.map(({ title }) => title))).toEqual(new Set(["Shapes and weights"]));
    expect(dataOf(offered, z.unknown())).toMatchObject({ class: { timeZone: "Asia/Seoul" } });
  });

  it.each([
    { zone: "Asia/Seoul", wall: "2026-03-08T02:30", instant: "2026-03-07T17:30:00.000Z", shift: undefined },
    { zone: "America/New_York", wall: "2026-03-08T02:30", instant: "2026-03-08T07:30:00.000Z", shift: "gap" },
  ])("says which instant $wall in $zone means", async ({ zone, wall, instant, shift }) => {
    await test.db.class.update({ where: { id: own.classId }, data: { timeZone: zone } });
    const meaning = await teacher.query("problemSets.dateMeaning", { classId: own.classId, wall });
    expect(dataOf(meaning, z.unknown())).toEqual({
      ...{ instant, isPast: false, timeZone: zone },
      ...(shift && { shift }),
    });
  });
});

describe("a due date that is over", () => {
  const past = { opensAt: null, dueAt: "2026-03-01T23:59", closesAt: null };
  const refusal = { status: 409, message: "due-is-over" };

  it("is taken only knowingly", async () => {
    const refused = await assign(past);
    expect([refusalOf(refused), fieldOf(refused)]).toEqual([refusal, "dueAt"]);
    expect((await assign({ ...past, dueIsOver: true })).status).toBe(200);
  });

  it("is asked about when it is set, and not again with another change", async () => {
    const id = await assigned();
    const change = (more: object) =>
      teacher.mutate("problemSets.changeAssignment", { id, ...settings, ...more, takeAway: true });
    expect(refusalOf(await change(past))).toEqual(refusal);
    expect((await change({ ...past, dueIsOver: true })).status).toBe(200);
    expect((await change({ ...past, title: "Week 4" })).status).toBe(200);
    expect(refusalOf(await change({ ...past, dueAt: "2026-03-01T12:00" }))).toEqual(refusal);
  });
});

it.each([
  { at: "dueAt", dates: { opensAt: "2026-03-09T23:59" } },
  { at: "closesAt", dates: { closesAt: "2026-03-09T23:58" } },
  { at: "closesAt", dates: { dueAt: null } },
])("dates in no order are refused at $at", async ({ at, dates }) => {
  const reply = await assign(dates);
  expect([refusalOf(reply).message, fieldOf(reply)]).toEqual(["dates-out-of-order", at]);
});

describe("numbers that all have, shown before the work is closed", () => {
  const found = async () => {
    const reply = await teacher.query("problemSets.check", { id: own.problemSetId });
    const { findings } = dataOf(reply, z.object({ findings: z.array(z.object({ code: z.string() })) }));
    return findings.map(({ code }) => code);
  };
  const late = { score: "closed", verdicts: "closed", diagnosis: "never", solution: "closed" };

  it("are found by the check once a class is given them, as long as it has them", async () => {
    expect(await found()).toEqual([]);
    await assigned({ sameNumbers: true, shown: late });
    expect(await found()).toEqual([]);
    const id = await assigned({ sameNumbers: true });
    expect(await found()).toEqual(["told-early"]);
    await teacher.mutate("problemSets.withdraw", { id });
    expect(await found()).toEqual([]);
  });

  it("are those of a network for everybody: assignments say so", async () => {
    const read = async () =>
      dataOf(await teacher.query("problemSets.assignment", { id: own.assignmentId }), z.unknown());
    expect(await read()).toMatchObject({ ofNetworks: false });
    const item = {
      id: "t",
      type: "one",
      points: 1,
      source: { from: "network", kind: "network-table", network: own.networkId, layout: "channels-last" },
    };
    const draft = { title: "Tables", introduction: "", items: [item] };
    await teacher.mutate("problemSets.saveDraft", { id: own.problemSetId, revision: 0, draft });
    await teacher.mutate("problemSets.publish", { id: own.problemSetId, revision: 1 });
    expect(await read()).toMatchObject({ ofNetworks: true });
    expect(
      dataOf(await teacher.query("problemSets.assignable", { classId: own.classId }), z.unknown()),
    ).toMatchObject({
      sets: expect.arrayContaining([expect.objectContaining({ id: own.problemSetId, ofNetworks: true })]),
    });
    expect(await found()).toEqual(["told-early"]);
  });
});

it("says that a date is over", async () => {
  const { classId } = own;
  const meaning = await teacher.query("problemSets.dateMeaning", { classId, wall: "2026-03-01T23:59" });
  expect(dataOf(meaning, z.unknown())).toMatchObject({ isPast: true });
});

describe("a change", () => {
  const change = (id: string, changed: object, takeAway = false) =>
    teacher.mutate("problemSets.changeAssignment", { id, ...settings, ...changed, takeAway });

  it("is made as it was shown: what is read and written back changes nothing", async () => {
    const id = await assigned();
    const before = await test.db.assignment.findUniqueOrThrow({ where: { id } });
    const read = dataOf(
      await teacher.query("problemSets.assignment", { id }),
      z.object({ settings: z.record(z.string(), z.unknown()) }),
    );
    expect(read.settings).toEqual(settings);
    await change(id, read.settings);
    expect(await test.db.assignment.findUniqueOrThrow({ where: { id } })).toEqual(before);
  });

  it("may be any as long as nobody has begun", async () => {
    const id = await assigned();
    expect(dataOf(await change(id, { dueAt: "2026-03-08T23:59", tries: 1 }), z.unknown())).toEqual({
      changed: true,
    });
  });

  it("that takes something away from who has begun is made only knowingly", async () => {
    const id = await assigned();
    await begin(id);
    const less = { dueAt: "2026-03-08T23:59", tries: 1 };
    expect(dataOf(await change(id, less), z.unknown())).toEqual({
      changed: false,
      less: ["dueAt", "tries"],
      begun: 1,
    });
    const { tries, dueAt } = await test.db.assignment.findUniqueOrThrow({ where: { id } });
    expect([tries, dueAt]).toEqual([3, new Date("2026-03-09T14:59Z")]);
    expect(dataOf(await change(id, less, true), z.unknown())).toEqual({ changed: true });
    expect(await test.db.assignment.findUniqueOrThrow({ where: { id } })).toMatchObject({ tries: 1 });
  });

  it("that gives more is made at once", async () => {
    const id = await assigned();
    await begin(id);
    const more = { dueAt: "2026-03-10T23:59", tries: null };
    expect(dataOf(await change(id, more), z.unknown())).toEqual({ changed: true });
  });
});

describe("an extension", () => {
  const extend = (id: string, more: object, browser = teacher) =>
    browser.mutate("problemSets.extend", {
      ...{ id, learnerId: own.learnerId, dueAt: null, closesAt: null, moreTries: 0, reason: "Was ill." },
      ...more,
    });

  it("is kept with who gave it and why, the newest first", async () => {
    const id = await assigned();
    await extend(id, { dueAt: "2026-03-16T23:59" }, everybody.coTeacher.browser);
    now = new Date("2026-03-02T01:00Z");
    await extend(id, { moreTries: 2, reason: "The network was down." });
    expect(dataOf(await teacher.query("problemSets.assignment", { id }), z.unknown())).toMatchObject({
      extensions: [
        { name: "Jiho", moreTries: 2, reason: "The network was down.", dueAt: null },
        { name: "Jiho", dueAt: "2026-03-16T14:59:00.000Z", reason: "Was ill." },
      ],
    });
  });

  it.each([
    { what: "without a reason", more: { moreTries: 1, reason: " " }, status: 400 },
    { what: "to an earlier day", more: { dueAt: "2026-03-08T23:59" }, status: 400, at: "dueAt" },
    {
      what: "that closes before it is due",
      more: { dueAt: "2026-03-16T23:59", closesAt: "2026-03-15T23:59" },
      status: 400,
      at: "closesAt",
    },
  ])("$what is refused", async ({ more, status, at }) => {
    const reply = await extend(await assigned(), more);
    expect([reply.status, fieldOf(reply)]).toEqual([status, at]);
  });

  it("of time after the solution was shown is given only knowingly", async () => {
    const id = await assigned();
    await begin(id);
    const more = { dueAt: "2026-03-20T23:59", closesAt: "2026-03-20T23:59" };
    now = new Date("2026-03-12T01:00Z");
    expect(refusalOf(await extend(id, more))).toEqual({ status: 409, message: "shown-already" });
    expect((await extend(id, { moreTries: 1 })).status).toBe(200);
    expect((await extend(id, { ...more, anyway: true })).status).toBe(200);
  });

  it("of time is given at once where closing has shown nothing", async () => {
    const shown = { ...settings.shown, solution: "never" };
    const id = await assigned({ shown });
    await begin(id);
    now = new Date("2026-03-12T01:00Z");
    expect((await extend(id, { dueAt: "2026-03-20T23:59" })).status).toBe(200);
    const verdicts = await assigned({ shown: { ...shown, verdicts: "submitted" }, dueIsOver: true });
    await begin(verdicts);
    expect((await extend(verdicts, { dueAt: "2026-03-20T23:59" })).status).toBe(409);
  });

  it("is for who learns in the class", async () => {
    const id = await assigned();
    expect((await extend(id, { learnerId: everybody.outsider.id, moreTries: 1 })).status).toBe(404);
    expect((await extend(id, { learnerId: everybody.coTeacher.id, moreTries: 1 })).status).toBe(404);
  });
});

describe("the list of a class", () => {
  const list = async () =>
    dataOf(
      await teacher.query("problemSets.assignments", { classId: own.classId }),
      z.object({
        learners: z.number(),
        assignments: z.array(
          z.object({ id: z.string(), state: z.string(), begun: z.number(), handedIn: z.number() }),
        ),
      }),
    );
  const stateOf = async (id: string) => (await list()).assignments.find((one) => one.id === id)?.state;

  it("counts who has begun and who has handed in", async () => {
    const [idle, done] = [await assigned(), await assigned()];
    await begin(done, now);
    const { learners, assignments } = await list();
    expect(learners).toBe(2);
    const counts = new Map(assignments.map(({ id, begun, handedIn }) => [id, [begun, handedIn]]));
    expect([idle, done, own.assignmentId].map((id) => counts.get(id))).toEqual([
      [0, 0],
      [1, 1],
      [1, 0],
    ]);
  });

  it("counts nobody who has gone from the class", async () => {
    const id = await assigned();
    await begin(id, now);
    const place = { classId_learnerId: { classId: own.classId, learnerId: own.learnerId } };
    await test.db.membership.update({ where: place, data: { removedAt: now } });
    const { learners, assignments } = await list();
    await test.db.membership.update({ where: place, data: { removedAt: null } });
    expect(learners).toBe(1);
    expect(assignments.find((one) => one.id === id)).toMatchObject({ begun: 0, handedIn: 0 });
  });

  it.each([
    { at: "2026-03-02T23:59Z", state: "before" },
    { at: "2026-03-03T00:00Z", state: "open" },
    { at: "2026-03-09T14:59Z", state: "open" },
    { at: "2026-03-09T15:00Z", state: "late" },
    { at: "2026-03-11T15:00Z", state: "closed" },
  ])("says that it is $state at $at", async ({ at, state }) => {
    const id = await assigned();
    now = new Date(at);
    expect(await stateOf(id)).toBe(state);
  });

  it("keeps what was withdrawn, to be brought back", async () => {
    const id = await assigned();
    await teacher.mutate("problemSets.withdraw", { id });
    expect(await stateOf(id)).toBe("withdrawn");
    await teacher.mutate("problemSets.restoreAssignment", { id });
    expect(await stateOf(id)).toBe("before");
  });
});
