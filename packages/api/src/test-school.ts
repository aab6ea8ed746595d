import { featureMap, sequence } from "@stride/cnn";
import { drawSet, setContent, type SetContent } from "@stride/classwork";
import { ENGINE_VERSION } from "@stride/exercises";
import type { Database } from "@stride/db";
import { CLASS_CODE_LENGTH, newCode, PERSONAL_CODE_LENGTH } from "./classes/code.ts";
import { exerciseRow } from "./exercise/exercise-row.ts";
import { toJson } from "./json.ts";
import { start, type TestBrowser, type TestStride } from "./test-stride.ts";

/** Who may stand before a class: everybody that the rules tell apart. */
export const callers = [
  "nobody",
  "learner",
  "classmate",
  "outsider",
  "teacher",
  "coTeacher",
  "otherTeacher",
  "removedTeacher",
  "operator",
] as const;
export type Caller = (typeof callers)[number];

interface Somebody {
  readonly id: string;
  readonly browser: TestBrowser;
}

/** The people of two schools. `outsider` learns in the class of `otherTeacher`. */
export type People = Readonly<Record<Exclude<Caller, "nobody">, Somebody>>;

export async function people(test: TestStride): Promise<People> {
  // A guest made an account: to hash a password for each would take seconds.
  const somebody = async (role: "learner" | "teacher" | "operator"): Promise<Somebody> => {
    const browser = test.browser();
    const exercise = { id: await start(browser) };
    const { learnerId: id } = await test.db.exercise.findUniqueOrThrow({ where: exercise });
    const email = `${id}@example.org`;
    await test.db.learner.update({ where: { id }, data: { isAnonymous: false, name: role, email, role } });
    return { id, browser };
  };
  return {
    learner: await somebody("learner"),
    classmate: await somebody("learner"),
    outsider: await somebody("learner"),
    teacher: await somebody("teacher"),
    coTeacher: await somebody("teacher"),
    otherTeacher: await somebody("teacher"),
    removedTeacher: await somebody("teacher"),
    operator: await somebody("operator"),
  };
}

/** One class with a published set that was assigned to it, and what its learner has begun. All ids are of rows that are there. */
export interface School {
  readonly classId: string;
  readonly learnerId: string;
  readonly classmateId: string;
  readonly teacherId: string;
  readonly coTeacherId: string;
  /** A code to join by. */
  readonly code: string;
  readonly linkId: string;
  /** A link for another teacher. */
  readonly teacherCode: string;
  readonly teacherLinkId: string;
  readonly rosterEntryId: string;
  /** The code of a personal link that nobody came by yet. */
  readonly rosterCode: string;
  readonly problemSetId: string;
  readonly versionId: string;
  readonly networkId: string;
  readonly assignmentId: string;
  readonly workId: string;
  /** The first of two: 37 × 37 × 20 from 36 × 36 × 6, as `seed0` of practice. Nothing answered yet. */
  readonly workItemId: string;
  readonly exerciseId: string;
  readonly commentId: string;
  /** The learner says that the exercise is strange. */
  readonly reportId: string;
}

/** The other class's objects have the same shape; the outsider began there. */
export async function school(
  db: Database,
  teaches: { teacher: string; coTeacher?: string; removedTeacher?: string },
  learns: { learner: string; classmate?: string },
): Promise<School> {
  const createdAt = new Date();
  const klass = await db.class.create({ data: { name: "3-2", timeZone: "Asia/Seoul", createdAt } });
  const classId = klass.id;
  const member = (learnerId: string, role: "learner" | "teacher", name: string, removedAt?: Date) =>
    db.membership.create({
      data: { classId, learnerId, role, name, joinedAt: createdAt, removedAt: removedAt ?? null },
    });
  await member(teaches.teacher, "teacher", "Ms Han");
  if (teaches.coTeacher) await member(teaches.coTeacher, "teacher", "Mr Seo");
  if (teaches.removedTeacher) await member(teaches.removedTeacher, "teacher", "Mr Oh", createdAt);
  await member(learns.learner, "learner", "Jiho");
  if (learns.classmate) await member(learns.classmate, "learner", "Suji");
  const link = await db.classLink.create({
    data: {
      classId,
      role: "learner",
      code: newCode(CLASS_CODE_LENGTH),
      createdById: teaches.teacher,
      createdAt,
    },
  });
  const personal = newCode(PERSONAL_CODE_LENGTH);
  const teacherLink = await db.classLink.create({
    data: { classId, role: "teacher", code: personal, createdById: teaches.teacher, createdAt },
  });
  const rosterCode = newCode(PERSONAL_CODE_LENGTH);
  const entry = await db.rosterEntry.create({
    data: { classId, name: "Haneul", code: rosterCode, createdAt },
  });
  const network = await db.setNetwork.create({
    data: {
      ownerId: teaches.teacher,
      name: "Small",
      source: "layers",
      network: toJson(smallNetwork),
      createdAt,
    },
  });
  const set = await db.problemSet.create({
    data: {
      ownerId: teaches.teacher,
      title: twoItems.title,
      draft: toJson(draftOf(twoItems)),
      createdAt,
      updatedAt: createdAt,
    },
  });
  const version = await db.setVersion.create({
    data: {
      problemSetId: set.id,
      number: 1,
      title: twoItems.title,
      content: toJson(twoItems),
      engineVersion: ENGINE_VERSION,
      publishedAt: createdAt,
    },
  });
  const assignment = await db.assignment.create({
    data: {
      ...{ classId, problemSetId: set.id, versionId: version.id, title: twoItems.title },
      shown: { score: "during", verdicts: "during", diagnosis: "during", solution: "during" },
      ...{ secret: "test", createdById: teaches.teacher, createdAt },
    },
  });
  const work = await db.work.create({
    data: {
      ...{ assignmentId: assignment.id, classId, learnerId: learns.learner, versionId: version.id },
      ...{ beganAt: createdAt, points: 2 },
    },
  });
  const items = [];
  for (const [at, drawn] of drawSet(twoItems, () => 0).entries()) {
    const exercise = await db.exercise.create({
      data: {
        ...{
          learnerId: learns.learner,
          forWork: true,
          difficulty: drawn.difficulty,
          seed: drawn.seed,
          createdAt,
        },
        ...exerciseRow(drawn.exercise),
      },
    });
    items.push(
      await db.workItem.create({
        data: {
          ...{ workId: work.id, assignmentId: assignment.id, learnerId: learns.learner },
          ...{ exerciseId: exercise.id, position: at + 1, item: drawn.item, points: drawn.points },
          ...{ kind: exercise.kind, skill: exercise.skill, difficulty: exercise.difficulty },
        },
      }),
    );
  }
  const [first] = items;
  if (!first) throw new Error("the set is empty");
  const comment = await db.comment.create({
    data: {
      ...{ assignmentId: assignment.id, workItemId: first.id, authorId: teaches.teacher },
      ...{ text: "Count the padding on both sides.", createdAt },
    },
  });
  const report = await db.report.create({
    data: { workItemId: first.id, text: "The picture shows other numbers.", createdAt },
  });
  return {
    classId,
    learnerId: learns.learner,
    classmateId: learns.classmate ?? learns.learner,
    teacherId: teaches.teacher,
    coTeacherId: teaches.coTeacher ?? teaches.teacher,
    code: link.code,
    linkId: link.id,
    teacherCode: teacherLink.code,
    teacherLinkId: teacherLink.id,
    rosterEntryId: entry.id,
    rosterCode,
    problemSetId: set.id,
    versionId: version.id,
    networkId: network.id,
    assignmentId: assignment.id,
    workId: work.id,
    workItemId: first.id,
    exerciseId: first.exerciseId,
    commentId: comment.id,
    reportId: report.id,
  };
}

/** 28 × 28 × 1 through 6 kernels of 5 × 5 and a pooling: 864 numbers come out. */
const smallNetwork = sequence({
  input: featureMap(1, 28, 28),
  layers: [
    { type: "conv2d", outChannels: 6, kernelSize: 5 },
    { type: "max-pool2d", kernelSize: 2 },
    { type: "flatten" },
  ],
});

const twoItems: SetContent = setContent.parse({
  title: "Shapes and weights",
  introduction: "",
  items: [
    {
      id: "shape",
      type: "one",
      points: 1,
      source: { from: "kind", kind: "output-shape", difficulty: 1 },
    },
    {
      id: "weights",
      type: "one",
      points: 1,
      source: { from: "kind", kind: "parameter-count", difficulty: 1 },
    },
  ],
  networks: {},
});

function draftOf({ title, introduction, items }: SetContent) {
  return { title, introduction, items };
}
