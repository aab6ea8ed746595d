import type { Chance } from "@stride/classwork";
import { pick } from "./chance.ts";
import { DAY, HOUR, MINUTE, wallTimeOf } from "./calendar.ts";
import type { Given, SchoolClass, Simulation } from "./simulation.ts";

const reasons = [
  "The way is right, as you told me; the number was copied wrongly.",
  "You showed me your working: one step is missing, the rest is right.",
  "Read off the wrong line. Half of it, since the method is right.",
] as const;
const words = [
  "Come to me before the next lesson, and we go through this one together.",
  "Draw the grid, and mark where the window stands: then count again.",
  "Write down what each factor stands for. One of them is missing here.",
] as const;

const filter = { sort: "learner", direction: "asc" } as const;

/** What the teacher does once a set was due: half credit here and there, words to somebody, and to all who made the commonest mistake. */
export async function review(simulation: Simulation, klass: SchoolClass, given: Given): Promise<void> {
  const { teacher, clock } = simulation;
  clock.now = given.dueAt + 16 * HOUR;
  const chance: Chance = (name, below) => simulation.chance(`${klass.name}, ${given.title}: ${name}`, below);
  const { rows } = await teacher.review.attempts({
    ...{ assignmentId: given.id, locale: "en", limit: 100, filter: { ...filter, result: "wrong" } },
  });
  const [first, second] = pickTwo(rows, chance);
  if (first) {
    clock.now += 2 * MINUTE;
    const reason = pick(chance, "reason", reasons);
    await teacher.review.override({ items: [first.id], score: 0.5, reason });
  }
  if (second) {
    clock.now += 3 * MINUTE;
    const text = pick(chance, "words", words);
    await teacher.review.comment({ items: [second.id], text });
  }
  const { misconceptions } = await teacher.review.map({
    classId: klass.id,
    assignmentId: given.id,
    locale: "en",
  });
  const [commonest] = misconceptions;
  if (!commonest) return;
  clock.now += 2 * MINUTE;
  await teacher.review.commentOnMistake({
    ...{ assignmentId: given.id, misconception: commonest.id },
    text: "Several of you did this. We look at it again on Monday; read the worked solution until then.",
  });
}

function pickTwo<Row>(rows: readonly Row[], chance: Chance): readonly Row[] {
  const left = [...rows];
  return ["first", "second"].flatMap((name) =>
    left.length === 0 ? [] : left.splice(chance(name, left.length), 1),
  );
}

/** Somebody was ill: five days more, and a try. */
export async function extend(
  { teacher, clock }: Simulation,
  klass: SchoolClass,
  given: Given,
): Promise<void> {
  const [somebody] = klass.learners;
  if (!somebody) return;
  clock.now = given.opensAt + HOUR;
  await teacher.problemSets.extend({
    ...{ id: given.id, learnerId: somebody.id, moreTries: 1, reason: "Ill from Tuesday to Friday" },
    ...{ dueAt: wallTimeOf(given.dueAt + 5 * DAY), closesAt: null },
  });
}

/** Somebody finds an exercise strange, and is answered. */
export async function report(
  { teacher, clock }: Simulation,
  klass: SchoolClass,
  given: Given,
): Promise<void> {
  const { rows } = await teacher.review.attempts({
    ...{ assignmentId: given.id, locale: "en", limit: 100, filter },
  });
  const row = rows.at(-1);
  const last = row && klass.learners.find(({ id }) => "id" in row.learner && row.learner.id === id);
  if (!last) return;
  clock.now = given.dueAt - HOUR;
  const text = "Is this the padding on one side, or on both together?";
  await last.caller.work.report({ assignmentId: given.id, position: row.position, text });
  clock.now = given.dueAt + 17 * HOUR;
  const { reports } = await teacher.review.item({ id: row.id, locale: "en", filter });
  for (const { id } of reports) {
    await teacher.review.answerReport({
      id,
      text: "On each side: what is said is what stands before and after.",
    });
  }
}
