import type { BrowserContext } from "@playwright/test";
import { sequence } from "@stride/cnn";
import { answerText, type Exercise, fieldsOf, restore } from "@stride/exercises";
import { z } from "zod";
import { withDatabase } from "./database";
import { type Visitor, visitor } from "./visitor";

/** What people call things, and what they say, wherever a school takes text from them. */
export const plainWords = {
  teacher: "Ms Han",
  class: "3-2",
  set: "Shapes and weights",
  assignment: "Week 3",
  introduction: "Take your time.\nCount the padding on both sides.",
  network: "A small one",
  layers: ["input picture", "first", "pooled", "flat"],
  learner: "Jiho Kim",
  classmate: "Suji Park",
  roster: ["Haneul Lee", "Bora Choi"],
  number: "7",
  typed: "3 x",
  report: "The picture shows other numbers.",
  answerToReport: "Thank you, it is right.",
  comment: "A bias for each kernel.",
  onMistake: "Draw the padding first.",
  reason: "The sketch was right.",
  extension: "Was ill.",
  note: "Mr Park, class 3",
};
export type Words = typeof plainWords;

const kind = (id: string, name: string, points: number, more: object = {}) => ({
  ...{ id, type: "one", points },
  source: { from: "kind", kind: name, difficulty: 1, ...more },
});

/** A padded convolution for 2 points, parameters for 1, and a table of the teacher's own network. */
const usualItems = (network: string) => [
  kind("shape", "output-shape", 2, { skill: "padding" }),
  kind("weights", "parameter-count", 1),
  {
    ...{ id: "own", type: "one", points: 1.5 },
    source: { from: "network", kind: "network-table", network, layout: "channels-last" },
  },
];

const during = { score: "during", verdicts: "during", diagnosis: "during", solution: "during" };

export interface Given {
  readonly words?: Words;
  readonly items?: (network: string) => readonly object[];
  readonly shown?: Readonly<Record<keyof typeof during, string>>;
  readonly tries?: number | null;
}

/** A class with a set that was given to it, of which two learners have begun. All is made by what the pages call. */
export interface School {
  readonly teacher: Visitor;
  readonly learner: Visitor;
  readonly classmate: Visitor;
  readonly classId: string;
  readonly setId: string;
  readonly assignmentId: string;
  readonly code: string;
  readonly teachingCode: string;
  readonly invitation: string;
}

export async function school(
  address: string | undefined,
  { words = plainWords, items = usualItems, shown = during, tries = 1 }: Given = {},
): Promise<School> {
  const teacher = await operatorWhoTeaches(address, words.teacher);
  const { id: classId } = await told(teacher, "classes.create", { name: words.class, timeZone: "UTC" }, made);
  const { code } = await asked(teacher, "classes.code", { classId }, coded);
  const file = ["number,name", ...words.roster.map((name, at) => `${words.number}-${at},${quoted(name)}`)];
  const roster = { classId, file: file.join("\n") };
  const { digest } = await told(teacher, "classes.checkRoster", roster, z.object({ digest: z.string() }));
  await told(teacher, "classes.importRoster", { ...roster, digest });
  const { id: network } = await told(teacher, "problemSets.addNetwork", networkOf(words), made);
  const { id: setId } = await told(teacher, "problemSets.create", { title: words.set }, made);
  const draft = { title: words.set, introduction: words.introduction, items: items(network) };
  await told(teacher, "problemSets.saveDraft", { id: setId, revision: 0, draft });
  await told(
    teacher,
    "problemSets.publish",
    { id: setId, revision: 1 },
    z.object({ published: z.literal(true) }),
  );
  const { id: assignmentId } = await told(
    teacher,
    "problemSets.assign",
    {
      ...{ classId, problemSetId: setId, title: words.assignment, opensAt: null, dueAt: "2099-03-09T23:59" },
      ...{ closesAt: null, latePercent: 100, tries, hints: true, sameNumbers: false, shown },
    },
    made,
  );
  const { code: teachingCode } = await told(teacher, "classes.inviteTeacher", { classId }, coded);
  const { token: invitation } = await told(
    teacher,
    "accounts.invite",
    { role: "teacher", note: words.note },
    z.object({ token: z.string() }),
  );
  const [learner, classmate] = [visitor(address), visitor(address)];
  for (const [who, name] of [
    [learner, words.learner],
    [classmate, words.classmate],
  ] as const) {
    await told(who, "classes.join", { code, name });
    await told(who, "work.begin", { assignmentId });
  }
  return { teacher, learner, classmate, classId, setId, assignmentId, code, teachingCode, invitation };
}

/** Invitations have a journey of their own. */
async function operatorWhoTeaches(address: string | undefined, name: string): Promise<Visitor> {
  const teacher = visitor(address);
  const email = `${crypto.randomUUID()}@example.org`;
  await told(teacher, "accounts.signUp", { name, email, password: "seven kernels of 3 x 3" });
  withDatabase((database) =>
    database.prepare("UPDATE Learner SET role = 'operator' WHERE email = ?").run(email),
  );
  return teacher;
}

function networkOf({ network: name, layers: names }: Words) {
  const [input = "input", ...others] = names;
  const network = sequence(
    {
      input: { kind: "feature-map", channels: 1, size: [28, 28] },
      layers: [
        { type: "conv2d", outChannels: 6, kernelSize: 5 },
        { type: "max-pool2d", kernelSize: 2 },
        { type: "flatten" },
      ],
    },
    others,
  );
  const [first, ...rest] = network.nodes;
  return {
    ...{ name, source: "layers" },
    network: {
      ...network,
      inputs: network.inputs.map((one) => ({ ...one, name: input })),
      nodes: [{ ...first, from: [input] }, ...rest],
    },
  };
}

const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;

const made = z.object({ id: z.string() });
const coded = z.object({ code: z.string() });
const replied = z.object({ result: z.object({ data: z.unknown().optional() }) });

/** What a procedure that changes something tells. */
export async function told<Data = unknown>(
  who: Visitor,
  procedure: string,
  input: unknown,
  schema: z.ZodType<Data> = z.custom<Data>(),
): Promise<Data> {
  return dataOf(procedure, await who.mutate(procedure, input), schema);
}

export async function asked<Data>(
  who: Visitor,
  procedure: string,
  input: unknown,
  schema: z.ZodType<Data>,
): Promise<Data> {
  return dataOf(procedure, await who.query(procedure, input), schema);
}

function dataOf<Data>(
  procedure: string,
  { status, text }: { status: number; text: string },
  schema: z.ZodType<Data>,
): Data {
  if (status !== 200) throw new Error(`${procedure}: ${status} ${text}`);
  return schema.parse(replied.parse(JSON.parse(text)).result.data);
}

/** Lets a browser in as somebody who spoke plain HTTP until now. */
export async function enter(context: BrowserContext, who: Visitor, url: string | undefined): Promise<void> {
  await context.addCookies(who.cookies().map((cookie) => ({ ...cookie, url: url ?? "" })));
}

/** A learner's exercise of a set, as the server keeps it. */
export interface Posed {
  readonly id: string;
  readonly learnerId: string;
  readonly position: number;
  readonly exercise: Exercise;
}

const rows = z.array(
  z.object({
    id: z.string(),
    learnerId: z.string(),
    position: z.number(),
    kind: z.string(),
    given: z.string(),
  }),
);

/** What all learners of an assignment were given, by learner and place; whoever is named comes alone. */
export function posedIn(assignmentId: string, name: string): Posed[] {
  const found = withDatabase((database) =>
    database
      .prepare(
        `SELECT i.id, i.learnerId, i.position, e.kind, e.given FROM WorkItem i JOIN Exercise e ON e.id = i.exerciseId
         JOIN Assignment a ON a.id = i.assignmentId
         JOIN Membership m ON m.classId = a.classId AND m.learnerId = i.learnerId
         WHERE i.assignmentId = ? AND m.name = ? ORDER BY i.position`,
      )
      .all(assignmentId, name),
  );
  return rows.parse(found).map(({ kind: of, given, ...posed }) => {
    const exercise = restore(of, JSON.parse(given));
    if (!exercise) throw new Error(`no ${of}`);
    return { ...posed, exercise };
  });
}

/** What somebody types who makes a mistake that can be named. */
export function slipOf(exercise: Exercise): Record<string, string> {
  const [slip] = exercise.slips;
  return Object.fromEntries(
    fieldsOf(exercise).map((field) => [
      field.id,
      answerText(field, slip?.answer[field.id] ?? exercise.key[field.id] ?? []),
    ]),
  );
}

/** Submits an answer to an exercise of one's own. */
export async function submitTo(
  who: Visitor,
  assignmentId: string,
  { position }: Pick<Posed, "position">,
  answer: Readonly<Record<string, string>>,
): Promise<void> {
  const attemptId = crypto.randomUUID();
  await told(who, "work.submit", {
    ...{ assignmentId, position, attemptId, answer, revision: 1, locale: "en" },
  });
}

/** What a lived-in class has: answers, a draft, a hint, a report, comments, a changed score, more time for one. */
export async function liveIn(
  { teacher, learner, classmate, assignmentId }: School,
  words: Words = plainWords,
): Promise<void> {
  const [own, others] = [posedIn(assignmentId, words.learner), posedIn(assignmentId, words.classmate)];
  const [first, second, third] = own;
  const [theirs] = others;
  if (!first || !second || !third || !theirs) throw new Error("nobody has begun");
  await told(learner, "work.hint", { assignmentId, position: 1, number: 1, locale: "en" });
  await submitTo(learner, assignmentId, first, slipOf(first.exercise));
  await submitTo(learner, assignmentId, second, slipOf(second.exercise));
  await submitTo(classmate, assignmentId, theirs, slipOf(theirs.exercise));
  const [box = ""] = Object.keys(slipOf(third.exercise));
  const draft = { assignmentId, position: 3, answer: { [box]: words.typed }, revision: 5 };
  await told(learner, "work.saveDraft", draft);
  await told(learner, "work.report", { assignmentId, position: 1, text: words.report });
  const report = withDatabase((database) =>
    made.parse(database.prepare("SELECT id FROM Report WHERE workItemId = ?").get(first.id)),
  );
  await told(teacher, "review.override", { items: [first.id], score: 0.5, reason: words.reason });
  await told(teacher, "review.comment", { items: [first.id], text: words.comment });
  const misconception = first.exercise.slips[0]?.misconception;
  await told(teacher, "review.commentOnMistake", { assignmentId, misconception, text: words.onMistake });
  await told(teacher, "review.answerReport", { ...report, text: words.answerToReport });
  await told(teacher, "problemSets.extend", {
    ...{ id: assignmentId, learnerId: theirs.learnerId, dueAt: null, closesAt: null, moreTries: 2 },
    reason: words.extension,
  });
}
