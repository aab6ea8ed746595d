import { rehearse } from "@stride/api/rehearsal";
import { type Chance, presets, type Preset } from "@stride/classwork";
import { knownNetwork } from "@stride/models";
import { DAY, HOUR, MINUTE, TIME_ZONE, WEEK, wallTimeOf } from "./calendar.ts";
import { learners, PASSWORD, teacher } from "./cast.ts";
import { NETWORK, sets } from "./sets.ts";
import type { Actor, Caller, Given, SchoolClass, Simulation } from "./simulation.ts";

export interface SchoolOptions {
  readonly database: Parameters<typeof rehearse>[0]["database"];
  readonly learners: number;
  /** When the first week begins, and when the last is over. */
  readonly begins: number;
  readonly ends: number;
  readonly chance: Chance;
}

const classNames = ["Vision 1", "Vision 2"] as const;

/** People, classes with everybody in them, and nothing yet to do. It is the week before the first. */
export async function openSchool({
  database,
  learners: count,
  begins,
  ends,
  chance,
}: SchoolOptions): Promise<Simulation> {
  const clock = { now: begins - 3 * DAY + 9 * HOUR };
  const rehearsal = await rehearse({ database, now: () => new Date(clock.now) });
  const cast = learners(count, chance);
  const everybody = [
    { ...teacher, role: "teacher" as const },
    ...cast.map(({ id, name, email }) => ({ id, name, email, role: "learner" as const })),
  ];
  await rehearsal.addPeople(everybody, PASSWORD);
  const teaching = rehearsal.callerOf({ id: teacher.id, role: "teacher" }, 0);
  const actors = cast.map((learner, at) => ({
    ...learner,
    caller: rehearsal.callerOf({ id: learner.id, role: "learner" }, at + 1),
    chance: ownChance(chance, learner.id),
  }));
  const classes: SchoolClass[] = [];
  for (const [at, name] of classNames.entries()) {
    const own = actors.filter((_, place) => place % classNames.length === at);
    classes.push(await openClass(teaching, name, own));
  }
  return { rehearsal, clock, chance, ends, teacher: teaching, classes };
}

const ownChance =
  (chance: Chance, id: string): Chance =>
  (name, below) =>
    chance(`${id}: ${name}`, below);

async function openClass(teaching: Caller, name: string, learners: readonly Actor[]): Promise<SchoolClass> {
  const { id } = await teaching.classes.create({ name, timeZone: TIME_ZONE });
  const way = await teaching.classes.code({ classId: id });
  if (!way) throw new Error("a new class has a code");
  for (const { caller, name } of learners) await caller.classes.join({ code: way.code, name });
  return { id, name, learners };
}

export interface Published {
  readonly id: string;
  readonly title: string;
  /** Which of the sets it is, from 0. */
  readonly place: number;
}

/** What is published of the sets, by their places; the network that one of them asks about is looked up first. */
export async function publishSets({ teacher }: Simulation, count: number): Promise<readonly Published[]> {
  const known = knownNetwork(NETWORK);
  if (!known) throw new Error(`there is no network ${NETWORK}`);
  const { id: networkId } = await teacher.problemSets.addNetwork({
    ...{ name: known.title.en, source: "zoo", network: known.network("keras") },
  });
  const published: Published[] = [];
  for (const [place, draft] of sets(networkId).slice(0, count).entries()) {
    const { id } = await teacher.problemSets.create({ title: draft.title });
    const { revision } = await teacher.problemSets.saveDraft({ id, revision: 0, draft });
    const result = await teacher.problemSets.publish({ id, revision });
    if (!result.published) throw new Error(`${draft.title}: ${JSON.stringify(result.findings)}`);
    published.push({ id, title: draft.title, place });
  }
  return published;
}

/** How the sets are given: the last one is an exam, that by hand tells nothing before it is handed in. */
const BY_HAND = 6;
const EXAM = 7;

function presetOf(place: number): Preset {
  if (place === EXAM) return presets.exam;
  const { practice } = presets;
  const afterwards = {
    score: "submitted",
    verdicts: "submitted",
    diagnosis: "submitted",
    solution: "closed",
  } as const;
  return place === BY_HAND ? { ...practice, shown: afterwards } : practice;
}

/** Gives a class a set for the week that begins: until Friday, and with half the points for nine days more. The last one stays open. */
export async function giveSet(
  { teacher, rehearsal, clock, chance }: Simulation,
  klass: SchoolClass,
  { id: problemSetId, title, place, isLast }: Published & { readonly isLast: boolean },
): Promise<Given> {
  const { tries = null, ...preset } = presetOf(place);
  const opensAt = clock.now + 9 * HOUR;
  const end = clock.now + (isLast ? 2 * WEEK : 5 * DAY);
  const [dueAt, closesAt] = [end - MINUTE, end + 9 * DAY - MINUTE];
  const { id } = await teacher.problemSets.assign({
    ...{ ...preset, classId: klass.id, problemSetId, title, tries, latePercent: 50 },
    ...{ opensAt: wallTimeOf(opensAt), dueAt: wallTimeOf(dueAt), closesAt: wallTimeOf(closesAt) },
  });
  await rehearsal.drawBy(id, `${klass.name} ${place} ${chance("secret", 2 ** 31)}`);
  return { id, title, hints: preset.hints, opensAt, dueAt, closesAt };
}
