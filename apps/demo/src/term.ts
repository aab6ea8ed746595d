import type { SchoolOptions } from "./school.ts";
import { giveSet, openSchool, publishSets } from "./school.ts";
import { chanceOf } from "./chance.ts";
import { termBefore, WEEK } from "./calendar.ts";
import { type Found, findPlanted } from "./found.ts";
import { practise } from "./practises.ts";
import type { Given, SchoolClass, Simulation } from "./simulation.ts";
import { extend, report, review } from "./teaches.ts";
import { work } from "./works.ts";

export interface TermOptions {
  readonly database: SchoolOptions["database"];
  readonly seed: string;
  readonly learners: number;
  /** How many of the sets; all of them take the six weeks. */
  readonly sets: number;
  /** The term has been over since the Monday before. */
  readonly now: Date;
  readonly tell: (line: string) => void;
}

export interface Term {
  readonly answers: number;
  readonly practised: number;
  readonly found: Found;
}

/** Which sets are given in which week, by their places. */
const weeks = [[0], [1, 2], [3], [4, 5], [6], [7]] as const;
/** In which weeks somebody is ill, or finds an exercise strange. */
const ILLNESS = 1;
const STRANGE = 1;

/** Plays a whole term: the same seed, in the same week, gives the same one. */
export async function playTerm({ database, seed, learners, sets, now, tell }: TermOptions): Promise<Term> {
  const begins = termBefore(now, weeks.length);
  const ends = begins + weeks.length * WEEK;
  const chance = chanceOf(seed);
  const planted = await openSchool({ database, learners, begins, ends, chance });
  const published = await publishSets(planted, sets);
  const dominant = new Map(
    planted.classes.flatMap((klass) =>
      klass.learners.map(({ id, mind }) => [id, mind.beliefs[0].misconception] as const),
    ),
  );
  tell(`${learners} learners in ${planted.classes.length} classes, ${published.length} sets published`);
  let [answers, practised] = [0, 0];
  for (const [week, places] of weeks.entries()) {
    const monday = begins + week * WEEK;
    const asked = places.filter((place) => place < published.length);
    for (const place of asked) {
      for (const klass of planted.classes) {
        planted.clock.now = monday;
        const set = published[place];
        if (!set) continue;
        const given = await giveSet(planted, klass, {
          ...set,
          place,
          isLast: place === published.length - 1,
        });
        const sent = await live(planted, { klass, given, week, isLast: place === published.length - 1 });
        answers += sent;
        tell(`week ${week + 1}, ${klass.name}, ${set.title}: ${sent} answers`);
      }
    }
    if (asked.length === 0) continue;
    for (const actor of planted.classes.flatMap((klass) => klass.learners)) {
      practised += await practise(planted, actor, monday);
    }
  }
  planted.clock.now = ends;
  const found = await findPlanted(planted, dominant);
  await planted.rehearsal.close();
  return { answers, practised, found };
}

interface Lived {
  readonly klass: SchoolClass;
  readonly given: Given;
  readonly week: number;
  readonly isLast: boolean;
}

/** One class with one set, from its opening to the teacher's review of it. */
async function live(simulation: Simulation, { klass, given, week, isLast }: Lived): Promise<number> {
  if (week === ILLNESS) await extend(simulation, klass, given);
  let answers = 0;
  for (const actor of klass.learners) answers += await work(simulation, actor, given);
  if (isLast) return answers;
  if (week === STRANGE) await report(simulation, klass, given);
  await review(simulation, klass, given);
  return answers;
}
