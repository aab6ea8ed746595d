import { giveSet, openSchool, type Published, publishSets, type SchoolOptions } from "./school.ts";
import { chanceOf } from "./chance.ts";
import { termBefore, WEEK } from "./calendar.ts";
import { type Found, findPlanted } from "./found.ts";
import { practise } from "./practises.ts";
import type { SchoolClass, Simulation } from "./simulation.ts";
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
/** In which set somebody of the first class is ill, and in which one somebody finds an exercise strange. */
const ILLNESS = 1;
const STRANGE = 2;

/** Plays a whole term: the same seed, in the same week, gives the same one. */
export async function playTerm({ sets, now, tell, ...options }: TermOptions): Promise<Term> {
  const begins = termBefore(now, weeks.length);
  const ends = begins + weeks.length * WEEK;
  const simulation = await openSchool({ ...options, begins, ends, chance: chanceOf(options.seed) });
  const planted = dominantOf(simulation);
  const published = await publishSets(simulation, sets);
  tell(
    `${options.learners} learners in ${simulation.classes.length} classes, ${published.length} sets published`,
  );
  let [answers, practised] = [0, 0];
  for (const [week, places] of weeks.entries()) {
    const monday = begins + week * WEEK;
    for (const set of places.flatMap((place) => published[place] ?? [])) {
      for (const klass of simulation.classes) {
        simulation.clock.now = monday;
        const sent = await live(simulation, klass, { ...set, isLast: set === published.at(-1) });
        tell(`week ${week + 1}, ${klass.name}, ${set.title}: ${sent} answers`);
        answers += sent;
      }
    }
    for (const actor of simulation.classes.flatMap(({ learners }) => learners)) {
      practised += await practise(simulation, actor, monday);
    }
  }
  simulation.clock.now = ends;
  const found = await findPlanted(simulation, planted);
  await simulation.rehearsal.close();
  return { answers, practised, found };
}

/** What each learner believes most strongly. */
function dominantOf({ classes }: Simulation): ReadonlyMap<string, string> {
  const learners = classes.flatMap((klass) => klass.learners);
  return new Map(learners.map(({ id, mind }) => [id, mind.beliefs[0].misconception]));
}

/** One class with one set, from its opening to the teacher's review of it. */
async function live(
  simulation: Simulation,
  klass: SchoolClass,
  set: Published & { isLast: boolean },
): Promise<number> {
  const given = await giveSet(simulation, klass, set);
  const isFirst = klass === simulation.classes[0];
  if (isFirst && set.place === ILLNESS) await extend(simulation, klass, given);
  let answers = 0;
  for (const actor of klass.learners) answers += await work(simulation, actor, given);
  if (set.isLast) return answers;
  if (isFirst && set.place === STRANGE) await report(simulation, klass, given);
  await review(simulation, klass, given);
  return answers;
}
