import { between, happens } from "./chance.ts";
import { DAY, HOUR, MINUTE } from "./calendar.ts";
import { answerOf, hinted, told } from "./simulated-learner.ts";
import type { Actor, Given, Simulation } from "./simulation.ts";
import type { Chance } from "@stride/classwork";
import type { Exercise } from "@stride/exercises";

/** Nobody begins a set so often. */
const NEVER_BEGINS = 0.03;
const HANDS_IN = 0.9;
const SKIPS = 0.02;
/** So many answers to one exercise are enough for anybody. */
const MOST_TRIES = 3;

/** What is known of one set while somebody works at it. */
interface Sitting {
  readonly simulation: Simulation;
  readonly actor: Actor;
  readonly given: Given;
  readonly chance: Chance;
}

/** One learner works through a set: at some hour of the days that it is open, or late, or not at all. Gives how many answers they sent. */
export async function work(simulation: Simulation, actor: Actor, given: Given): Promise<number> {
  const chance: Chance = (name, below) => actor.chance(`${given.title}: ${name}`, below);
  if (happens(chance, "never begins", NEVER_BEGINS)) return 0;
  const sitting = { simulation, actor, given, chance };
  const hour = hourOf(sitting);
  if (hour === undefined) return 0;
  simulation.clock.now = hour;
  const { caller } = actor;
  await caller.work.begin({ assignmentId: given.id });
  const items = await simulation.rehearsal.exercisesOf(given.id, actor.id);
  let answers = 0;
  const untold: number[] = [];
  for (const { position, exercise } of items) {
    const one = await solve(sitting, position, exercise);
    answers += one.answers;
    if (one.isUntold) untold.push(position);
  }
  if (!happens(chance, "hands in", HANDS_IN)) return answers;
  simulation.clock.now += MINUTE;
  await caller.work.handIn({ assignmentId: given.id });
  for (const position of untold) await readLater(sitting, position);
  return answers;
}

/** When somebody begins: in the afternoon or evening of one of the days; who is late, after the due date. Not at all where that is still to come. */
function hourOf({ simulation: { ends }, actor, given, chance }: Sitting): number | undefined {
  const isLate = happens(chance, "is late", actor.mind.habits.lateness);
  const [from, to] = isLate
    ? [given.dueAt + MINUTE, given.closesAt]
    : [given.opensAt - 9 * HOUR, given.dueAt];
  const days = Math.ceil((Math.min(to, ends) - from) / DAY);
  if (days < 1) return undefined;
  return (
    from + chance("which day", days) * DAY + Math.round(between(chance, "which hour", 13 * HOUR, 21 * HOUR))
  );
}

async function solve(
  { simulation: { clock }, actor, given, chance }: Sitting,
  position: number,
  exercise: Exercise,
) {
  const { caller } = actor;
  const own: Chance = (name, below) => chance(`${position} ${name}`, below);
  const where = { assignmentId: given.id, position };
  const think = (name: string, least: number, most: number) => {
    clock.now += Math.round(between(own, name, least, most));
  };
  await caller.work.look(where);
  if (happens(own, "skips", SKIPS)) {
    think("before skipping", 0.2 * MINUTE, MINUTE);
    await caller.work.skip(where);
    return { answers: 0, isUntold: false };
  }
  const isHelped = given.hints && happens(own, "takes a hint", actor.mind.habits.hints);
  if (isHelped) {
    think("before the hint", 0.3 * MINUTE, 2 * MINUTE);
    await caller.work.hint({ ...where, number: 1, locale: "en" });
  }
  for (let number = 1; ; number++) {
    think(`before try ${number}`, 0.5 * MINUTE, 4 * MINUTE);
    const luck: Chance = (name, below) => own(`${number} ${name}`, below);
    const answer = answerOf(isHelped ? hinted(actor.mind) : actor.mind, exercise, luck);
    if (Object.values(answer).every((text) => text === "")) return { answers: number - 1, isUntold: false };
    const attemptId = uuidOf(luck);
    const sent = await caller.work.submit({ ...where, attemptId, answer, revision: 0, locale: "en" });
    if (!sent.marks) return { answers: number, isUntold: true };
    actor.mind = told(actor.mind, namedIn(sent.marks));
    const isEnough = sent.marks.verdict === "correct" || number === MOST_TRIES;
    if (isEnough || !happens(luck, "tries again", actor.mind.habits.perseverance)) {
      return { answers: number, isUntold: false };
    }
  }
}

/** What wasn't said at once is read when the work was handed in, if it is said then. */
async function readLater({ actor, given }: Sitting, position: number): Promise<void> {
  const { latest } = await actor.caller.work.item({ assignmentId: given.id, position, locale: "en" });
  if (latest?.marks) actor.mind = told(actor.mind, namedIn(latest.marks));
}

interface Marks {
  readonly fields: Readonly<
    Record<string, { readonly diagnoses: readonly { readonly misconception: string }[] }>
  >;
}

/** The misconceptions that a diagnosis has named; of a pair, both. */
export function namedIn({ fields }: Marks): string[] {
  return Object.values(fields).flatMap(({ diagnoses }) =>
    diagnoses.flatMap(({ misconception }) => misconception.split("+")),
  );
}

/** An id as a browser makes it, of known chance. */
export function uuidOf(chance: Chance): string {
  const hex = [0, 1, 2, 3]
    .map((part) =>
      chance(`id ${part}`, 2 ** 32)
        .toString(16)
        .padStart(8, "0"),
    )
    .join("");
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join("-");
}
