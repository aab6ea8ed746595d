import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { type People, people, type School, school } from "../test-school.ts";
import { dataOf, refusalOf, testStride } from "../test-stride.ts";
import { rosterPlanView } from "./import-roster.ts";
import { rosterView } from "./list-roster.ts";

let test: Awaited<ReturnType<typeof testStride>>;
let everybody: People;
let own: School;
beforeAll(async () => {
  test = await testStride();
  everybody = await people(test);
});
afterAll(() => test.close());
beforeEach(async () => {
  const { teacher, learner } = everybody;
  own = await school(test.db, { teacher: teacher.id }, { learner: learner.id });
});

const asTeacher = (path: string, more: object = {}) =>
  everybody.teacher.browser.mutate(`classes.${path}`, { classId: own.classId, ...more });
const check = async (file: string) => dataOf(await asTeacher("checkRoster", { file }), rosterPlanView);
const roster = async () =>
  dataOf(await everybody.teacher.browser.query("classes.roster", { classId: own.classId }), rosterView).map(
    ({ name, number }) => [number, name],
  );

const file = [
  "번호,이름",
  "2,이지호",
  "10,박서준",
  "1,김하늘",
  "2,이지호",
  ",Haneul",
  "4,",
  `5,${"가".repeat(81)}`,
  `${"1".repeat(21)},최민지`,
].join("\n");

it("says of each row what would come of it, and does nothing", async () => {
  const before = await test.changes();
  const { rows } = await check(file);
  expect(rows.map(({ row, outcome }) => [row, outcome])).toEqual([
    [2, "new"],
    [3, "new"],
    [4, "new"],
    [5, "duplicate"],
    [6, "there"],
    [7, "no-name"],
    [8, "too-long"],
    [9, "too-long"],
  ]);
  expect(await test.changes()).toBe(before);
});

it("imports what was looked at, each with a personal code, in the order of the school's list", async () => {
  const { digest } = await check(file);
  const reply = await asTeacher("importRoster", { file, digest });
  expect(reply.text).toContain('{"added":3}');
  expect(await roster()).toEqual([
    ["1", "김하늘"],
    ["2", "이지호"],
    ["10", "박서준"],
    [null, "Haneul"],
  ]);
  const entries = await test.db.rosterEntry.findMany({ where: { classId: own.classId } });
  expect(new Set(entries.map(({ code }) => code)).size).toBe(4);
  expect((await check(file)).rows.slice(0, 4).map(({ outcome }) => outcome)).toEqual([
    "there",
    "there",
    "there",
    "there",
  ]);
});

it("imports nothing of a file, or into a class, that is another than what was looked at", async () => {
  const { digest } = await check(file);
  const refused = { status: 409, message: "changed-meanwhile" };
  expect(refusalOf(await asTeacher("importRoster", { file: `${file}\n9,한별`, digest }))).toEqual(refused);
  await asTeacher("importRoster", { file, digest });
  expect(refusalOf(await asTeacher("importRoster", { file, digest }))).toEqual(refused);
  expect(await roster()).toHaveLength(4);
});

it("imports all of a file or nothing", async () => {
  const { digest } = await check(file);
  await test.db.$executeRawUnsafe(
    `CREATE TRIGGER broken BEFORE INSERT ON "RosterEntry" WHEN NEW.name = '김하늘' BEGIN SELECT RAISE(ABORT, 'broken'); END`,
  );
  expect((await asTeacher("importRoster", { file, digest })).status).toBe(500);
  await test.db.$executeRawUnsafe(`DROP TRIGGER broken`);
  test.reported.length = 0;
  expect(await roster()).toEqual([[null, "Haneul"]]);
});

it("takes a list of 500, and no longer one", async () => {
  const lines = (count: number) =>
    Array.from({ length: count }, (_, at) => `${at + 1},Pupil ${at}`).join("\n");
  const { digest, rows } = await check(lines(500));
  expect(rows).toHaveLength(500);
  expect((await asTeacher("importRoster", { file: lines(500), digest })).text).toContain('{"added":500}');
  expect(refusalOf(await asTeacher("checkRoster", { file: lines(501) }))).toEqual({
    status: 400,
    message: "too-many-rows",
  });
});

it("keeps names as they are, whatever they would be elsewhere", async () => {
  const odd = "name\n<script>alert(1)</script>\n=1+1\n__proto__\n";
  const { digest } = await check(odd);
  await asTeacher("importRoster", { file: odd, digest });
  expect((await roster()).map(([, name]) => name).toSorted()).toEqual([
    "<script>alert(1)</script>",
    "=1+1",
    "Haneul",
    "__proto__",
  ]);
});
