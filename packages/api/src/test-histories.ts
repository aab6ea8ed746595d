import { createHash, randomUUID } from "node:crypto";
import { setContent } from "@stride/classwork";
import type { Database } from "@stride/db";
import { testDatabase } from "@stride/db/test-database";
import { believedAnswer, ENGINE_VERSION, type Exercise, grade, keyAnswer, restore } from "@stride/exercises";
import { TRPCError } from "@trpc/server";
import { rebuildAssignment } from "./aggregates/rebuild.ts";
import { toJson } from "./json.ts";
import { type RehearsalCaller, rehearse } from "./rehearsal.ts";
import { brokenRules } from "./test-rules.ts";
import { keepAttempt } from "./work/keep-attempt.ts";

// Random histories of assignments, by the procedures of learners and teachers: what they counted is what the rebuild makes.

/** What came of so many histories. */
export interface Played {
  readonly histories: number;
  /** How often each thing was done, and how often it was refused. */
  readonly done: Readonly<Record<string, number>>;
  readonly refused: Readonly<Record<string, number>>;
  /** What the rebuild made otherwise, of which history. */
  readonly differences: readonly string[];
  /** What was given that the rules don't allow. */
  readonly broken: readonly string[];
}

export interface Playing {
  readonly histories: number;
  readonly seed: string;
  readonly told?: (histories: number) => void;
}

const MINUTE = 60_000;
const FIRST_DAY = Date.UTC(2026, 2, 2, 9);
const LEAST_STEPS = 4;
const MOST_STEPS = 14;
/** As many as a class may have. */
const HISTORIES_A_CLASS = 200;

const learners = ["learner-1", "learner-2"] as const;
const teacher = "teacher";

const kind = (id: string, name: string, points: number, tries?: number) => ({
  ...{ id, type: "one", points, ...(tries !== undefined && { tries }) },
  source: { from: "kind", kind: name, difficulty: 1 },
});

/** The same item twice or more in one set, items of several boxes, fractions of points, tries of their own. */
const contents = [
  [kind("shape", "output-shape", 1), kind("table", "network-table", 2.5)],
  [
    kind("weights", "parameter-count", 1, 2),
    kind("hand", "pool-by-hand", 0.1),
    kind("line", "working-line", 0.2),
  ],
  [
    {
      ...{ id: "some", type: "pick", points: 0.3, count: 2 },
      of: ["output-shape", "parameter-count", "cost"].map((name) => kind("", name, 0).source),
    },
  ],
].map((items) => setContent.parse({ title: "A set", introduction: "", items, networks: {} }));

/** Plays histories one after the other, and rebuilds each. */
export async function playHistories({ histories, seed, told }: Playing): Promise<Played> {
  const database = await testDatabase();
  try {
    const stage = await prepare(database.db);
    for (let number = 0; number < histories; number++) {
      await play(stage, number, (name, below) => luckOf(`${seed}/${number}/${name}`) % below);
      told?.(number + 1);
    }
    const { done, refused, differences, broken } = stage;
    return { histories, done, refused, differences, broken };
  } finally {
    await database.close();
  }
}

const luckOf = (text: string) => createHash("sha256").update(text).digest().readUIntBE(0, 6);

type Luck = (name: string, below: number) => number;

interface Stage {
  readonly db: Database;
  readonly clock: { now: number };
  readonly callers: ReadonlyMap<string, RehearsalCaller>;
  readonly versions: readonly { readonly id: string; readonly problemSetId: string }[];
  classId: string;
  readonly done: Record<string, number>;
  readonly refused: Record<string, number>;
  readonly differences: string[];
  readonly broken: string[];
}

async function prepare(db: Database): Promise<Stage> {
  const clock = { now: FIRST_DAY };
  const rehearsal = await rehearse({ database: db, now: () => new Date(clock.now) });
  const people = [teacher, ...learners].map((id) => ({
    ...{ id, name: id, email: `${id}@example.org` },
    role: id === teacher ? ("teacher" as const) : ("learner" as const),
  }));
  await rehearsal.addPeople(people, "a password of nobody");
  const at = new Date(clock.now);
  const set = await db.problemSet.create({
    data: { ownerId: teacher, title: "A set", draft: {}, createdAt: at, updatedAt: at },
  });
  const versions = [];
  for (const [before, content] of contents.entries()) {
    const data = { problemSetId: set.id, number: before + 1, title: "A set", content: toJson(content) };
    versions.push(
      await db.setVersion.create({ data: { ...data, engineVersion: ENGINE_VERSION, publishedAt: at } }),
    );
  }
  const callers = new Map(people.map((person, place) => [person.id, rehearsal.callerOf(person, place)]));
  return { db, clock, callers, versions, classId: "", done: {}, refused: {}, differences: [], broken: [] };
}

async function newClass({ db, clock }: Stage): Promise<string> {
  const at = new Date(clock.now);
  const member = (learnerId: string) => ({
    ...{ learnerId, name: learnerId, joinedAt: at },
    role: learnerId === teacher ? ("teacher" as const) : ("learner" as const),
  });
  const members = { create: [teacher, ...learners].map(member) };
  const { id } = await db.class.create({ data: { name: "3-2", timeZone: "UTC", createdAt: at, members } });
  return id;
}

const chosen = <Thing>(luck: Luck, name: string, things: readonly [Thing, ...Thing[]]): Thing =>
  things[luck(name, things.length)] ?? things[0];

async function play(stage: Stage, number: number, luck: Luck): Promise<void> {
  if (number % HISTORIES_A_CLASS === 0) stage.classId = await newClass(stage);
  const assignmentId = await assign(stage, luck);
  const steps = LEAST_STEPS + luck("steps", MOST_STEPS - LEAST_STEPS + 1);
  for (const id of learners)
    await attempt(stage, "begin", () => callerOf(stage, id).work.begin({ assignmentId }));
  for (let step = 0; step < steps; step++) {
    const own: Luck = (name, below) => luck(`${step} ${name}`, below);
    const [what, act] = chosen(own, "what", actions);
    // A learner's second window may answer within the same millisecond; of a teacher's word it is known when it came.
    const isAtOnce = own("at once", 6) === 0 && what === "submit";
    stage.clock.now += isAtOnce ? 0 : 1 + own("waits", 20 * MINUTE);
    await attempt(stage, what, () => act(stage, assignmentId, own));
  }
  for (const rule of await brokenRules(stage.db, assignmentId))
    stage.broken.push(`history ${number}: ${rule}`);
  await compare(stage, assignmentId, number);
  stage.clock.now += MINUTE;
}

async function assign({ db, clock, versions, classId }: Stage, luck: Luck): Promise<string> {
  const [first] = versions;
  const version = versions[luck("version", versions.length)] ?? first;
  if (!version) throw new Error("there are no versions");
  const [dueIn, closesIn] = [30 + luck("due", 60), luck("closes", 90)];
  const isDue = luck("is due", 4) > 0;
  const { id } = await db.assignment.create({
    data: {
      ...{ classId, problemSetId: version.problemSetId, versionId: version.id, title: "A set" },
      dueAt: isDue ? new Date(clock.now + dueIn * MINUTE) : null,
      closesAt: isDue ? new Date(clock.now + (dueIn + closesIn) * MINUTE) : null,
      latePercent: chosen(luck, "late", [0, 33, 50, 100]),
      tries: chosen(luck, "tries", [null, 1, 2, 4]),
      shown: { score: "during", verdicts: "during", diagnosis: "during", solution: "closed" },
      // Few, so that most exercises are known already, which saves drawing them.
      secret: `secret ${luck("secret", 20)}`,
      ...{ createdById: teacher, createdAt: new Date(clock.now) },
    },
  });
  return id;
}

function callerOf({ callers }: Stage, id: string): RehearsalCaller {
  const caller = callers.get(id);
  if (!caller) throw new Error(`nobody is called ${id}`);
  return caller;
}

/** What the rules refuse is part of a history; anything else that fails is a fault. */
async function attempt({ done, refused }: Stage, what: string, act: () => Promise<unknown>): Promise<void> {
  try {
    await act();
    done[what] = (done[what] ?? 0) + 1;
  } catch (error) {
    if (!(error instanceof TRPCError) || error.code === "INTERNAL_SERVER_ERROR") throw error;
    refused[what] = (refused[what] ?? 0) + 1;
  }
}

type Act = (stage: Stage, assignmentId: string, luck: Luck) => Promise<unknown>;

const actions: readonly [readonly [string, Act], ...(readonly [string, Act])[]] = [
  ["submit", submit],
  ["submit", submit],
  ["submit", submit],
  ["submit", submit],
  ["submit", submit],
  ["submit again by the same id", submitAgain],
  ["answer to an older engine", answerOld],
  ["hand in", (stage, assignmentId, luck) => someone(stage, luck).work.handIn({ assignmentId })],
  ["take back", (stage, assignmentId, luck) => someone(stage, luck).work.takeBack({ assignmentId })],
  ["skip", skip],
  ["extend", extend],
  ["override", override],
  ["override", override],
  ["withdraw", withdraw],
  ["regrade", (stage, assignmentId) => callerOf(stage, teacher).review.regrade({ assignmentId })],
  [
    "undo a regrading",
    (stage, assignmentId) => callerOf(stage, teacher).review.undoRegrade({ assignmentId }),
  ],
];

const someone = (stage: Stage, luck: Luck) => callerOf(stage, chosen(luck, "who", learners));

async function itemOf({ db }: Stage, assignmentId: string, luck: Luck) {
  const items = await db.workItem.findMany({
    where: { assignmentId },
    orderBy: [{ learnerId: "asc" }, { position: "asc" }],
    include: { exercise: true, work: true },
  });
  const item = items[luck("item", items.length)];
  const exercise = item && restore(item.kind, item.exercise.given);
  if (!exercise) throw new Error("nobody has begun");
  return { item, exercise };
}

async function submit(stage: Stage, assignmentId: string, luck: Luck): Promise<void> {
  const { item, exercise } = await itemOf(stage, assignmentId, luck);
  const { learnerId, position } = item;
  const answer = answerTo(exercise, luck);
  await callerOf(stage, learnerId).work.submit({
    ...{ assignmentId, position, attemptId: randomUUID(), answer, revision: 0, locale: "en" },
  });
}

async function submitAgain(stage: Stage, assignmentId: string, luck: Luck): Promise<void> {
  const { item } = await itemOf(stage, assignmentId, luck);
  const { learnerId, position, exerciseId } = item;
  const sent = await stage.db.attempt.findFirst({ where: { exerciseId } });
  if (!sent) return;
  const { exercise } = await itemOf(stage, assignmentId, luck);
  const isSame = luck("the same answer", 3) > 0;
  await callerOf(stage, learnerId).work.submit({
    ...{ assignmentId, position, attemptId: sent.id, revision: 0, locale: "en" },
    answer: isSame ? answerOf(sent.answer) : keyAnswer(exercise),
  });
}

/** As an engine graded that gave half of what today's gives. */
async function answerOld({ db, clock, ...stage }: Stage, assignmentId: string, luck: Luck): Promise<void> {
  const { item, exercise } = await itemOf({ db, clock, ...stage }, assignmentId, luck);
  const answer = answerTo(exercise, luck);
  const graded = grade(exercise, answer);
  if (graded.verdict === "unreadable") return;
  const id = randomUUID();
  await db.$transaction(async (tx) => {
    const score = graded.score / 2;
    const at = new Date(clock.now);
    await keepAttempt(tx, item, { id, answer, graded: { ...graded, score }, at, late: false, credit: 1 });
    await tx.attempt.update({ where: { id }, data: { engineVersion: "1" } });
  });
}

async function skip(stage: Stage, assignmentId: string, luck: Luck): Promise<void> {
  const { item } = await itemOf(stage, assignmentId, luck);
  await callerOf(stage, item.learnerId).work.skip({ assignmentId, position: item.position });
}

async function extend(stage: Stage, id: string, luck: Luck): Promise<void> {
  const dueAt = new Date(stage.clock.now + luck("so much later", 300) * MINUTE).toISOString().slice(0, 16);
  await callerOf(stage, teacher).problemSets.extend({
    ...{ id, learnerId: chosen(luck, "who", learners), closesAt: null, reason: "Ill" },
    dueAt: luck("more time", 2) === 0 ? dueAt : null,
    moreTries: luck("more tries", 3),
  });
}

async function override(stage: Stage, assignmentId: string, luck: Luck): Promise<void> {
  const { item } = await itemOf(stage, assignmentId, luck);
  const score = luck("score", 11) / 10;
  await callerOf(stage, teacher).review.override({ items: [item.id], score, reason: "By hand" });
}

async function withdraw(stage: Stage, assignmentId: string, luck: Luck): Promise<void> {
  const { item } = await itemOf(stage, assignmentId, luck);
  await callerOf(stage, teacher).review.withdrawOverride({ items: [item.id], reason: "After all" });
}

/** Right, wrong by one or two slips, wrong in one box, half empty, or not to be read. */
function answerTo(exercise: Exercise, luck: Luck): Record<string, string> {
  const key = keyAnswer(exercise);
  const beliefs = exercise.slips.map(({ misconception }) => misconception);
  const some = beliefs.filter((one) => luck(`believes ${one}`, 2) === 0);
  const [box = ""] = Object.keys(key).slice(luck("box", Object.keys(key).length));
  switch (luck("answer", 8)) {
    case 0:
    case 1:
      return key;
    case 2:
      return { ...key, [box]: "" };
    case 3:
      return { ...key, [box]: "what?" };
    case 4:
      return { ...key, [box]: "7" };
    default:
      return believedAnswer(exercise, some) ?? key;
  }
}

const answerOf = (stored: unknown): Record<string, string> =>
  typeof stored === "object" && stored !== null
    ? Object.fromEntries(Object.entries(stored).map(([box, text]) => [box, String(text)]))
    : {};

/** Spoils all that is counted, makes it anew, and looks whether it is what it was. */
async function compare(stage: Stage, assignmentId: string, number: number): Promise<void> {
  const { db, differences } = stage;
  const before = await counted(db, assignmentId);
  await spoil(db, assignmentId);
  await rebuildAssignment(db, assignmentId);
  const after = await counted(db, assignmentId);
  for (const [at, row] of before.entries()) {
    if (row !== after[at]) differences.push(`history ${number}: ${row} became ${String(after[at])}`);
  }
  if (after.length !== before.length)
    differences.push(`history ${number}: ${before.length} rows became ${after.length}`);
}

/** All rows in which something is counted, as texts. */
async function counted(db: Database, assignmentId: string): Promise<string[]> {
  const where = { assignmentId };
  const rows = [
    await db.workItem.findMany({ where, orderBy: { id: "asc" } }),
    await db.work.findMany({ where, orderBy: { id: "asc" } }),
    await db.slipCount.findMany({
      where,
      orderBy: [
        ...(["learnerId", "item", "of", "skill", "misconception", "quarterHour"] as const).map((by) => ({
          [by]: "asc" as const,
        })),
      ],
    }),
    await db.answerCount.findMany({
      where,
      orderBy: [{ item: "asc" }, { of: "asc" }, { field: "asc" }, { reading: "asc" }],
    }),
  ];
  return rows.flat().map((row) => JSON.stringify(row));
}

async function spoil(db: Database, assignmentId: string): Promise<void> {
  const where = { assignmentId };
  await db.workItem.updateMany({
    where,
    data: {
      ...{ tries: 99, firstScore: 0.123, automaticScore: 0.456, score: 0.789, overridden: true, late: true },
      ...{ elapsed: 1, answeredAt: new Date(0) },
    },
  });
  await db.work.updateMany({ where, data: { score: 12_345 } });
  await db.slipCount.deleteMany({ where });
  await db.answerCount.updateMany({ where, data: { count: 77 } });
}
