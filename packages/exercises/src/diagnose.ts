import { type Arithmetic, arithmetic, recording, type StepName } from "@stride/cnn";
import { type Answer, type AnswerValue, answerText, countOf, matches, sameValue } from "./answer.ts";
import type { Fraction } from "./answers/index.ts";
import type { Part } from "./define-exercise.ts";
import type { Field } from "./field.ts";
import type { Misconception, Spoiled, Told, Watched } from "./misconception.ts";
import { rankedWays } from "./misconceptions/index.ts";
import { dimensions } from "./numerals.ts";
import { once } from "./remembered.ts";

/** A misconception, or two at once as `a+b`, under which a wrong answer would have been right. */
export interface Diagnosis {
  readonly misconception: string;
  /** In which of its ways it is held: of `a+b` one each. */
  readonly ways: readonly [Misconception, ...Misconception[]];
  readonly told: readonly Told[];
  readonly field: Spoiled;
}

/** A part calculated from certain values, beside all answers of it that could be right. */
export interface Run {
  readonly part: Part;
  readonly carried: Answer;
  readonly values: () => Answer;
  /** What the part gives under an arithmetic, and which of the answers it then takes for right, if it says so. */
  readonly under: (a: Arithmetic) => Outcome;
  /** What the true calculation calls. */
  readonly called: () => Called;
}

interface Outcome {
  readonly gives: () => Answer;
  readonly accepts: () => Readonly<Record<string, boolean>>;
}

interface Called {
  /** The misconceptions whose step is called, the likeliest first. */
  readonly tried: readonly Named[];
  readonly steps: number;
}

type Named = readonly [string, Misconception];
type NamedPair = readonly [Named, Named];

/** What was answered to a field. */
export interface GivenAnswer {
  readonly field: Field;
  readonly value: readonly Fraction[];
}

/** So many of the pairs that fit are named. */
const MOST_NAMED = 3;

/** Pairs are tried until they have come to so many steps, so that long calculations take no longer than short ones; but so many at least. */
const MOST_STEPS = 2500;
const LEAST_PAIRS = 50;

/** A part from certain values; each arithmetic calculates it once, for all its fields. What is truly right may be known. */
export function runOf(part: Part, carried: Answer, values: () => Answer, right?: Answer): Run {
  let known: Map<Arithmetic, Outcome> | undefined;
  const truth = right ? { ...outcomeOf(arithmetic), gives: () => right } : outcomeOf(arithmetic);
  return { part, carried, values, under, called: once(() => calledBy(part, carried)) };

  function under(a: Arithmetic): Outcome {
    if (a === arithmetic) return truth;
    known ??= new Map();
    const outcome = known.get(a) ?? outcomeOf(a);
    known.set(a, outcome);
    return outcome;
  }

  function outcomeOf(a: Arithmetic): Outcome {
    return {
      gives: once(() => part.solve(a, carried)),
      accepts: part.accepts ? once(() => part.accepts?.(values(), carried, a) ?? nothing) : () => nothing,
    };
  }
}

const nothing: Readonly<Record<string, boolean>> = {};

/** Whether an answer would be right under an arithmetic: as one of many where the part judges that, else as the one that it gives. */
export function isRightUnder(a: Arithmetic, { field, value }: GivenAnswer, run: Run): boolean {
  const { accepts, gives } = run.under(a);
  return accepts()[field.id] ?? matches(field, value, gives()[field.id]);
}

/** The misconceptions under which an answer would have been right, the likeliest first; else pairs of them; none if none fits. */
export function diagnose(wrong: GivenAnswer, runs: readonly Run[]): Diagnosis[] {
  const alone = found(runs, (run) => singly(wrong, run));
  return alone.length > 0 ? alone : found(runs, (run) => inPairs(wrong, run)).slice(0, MOST_NAMED);
}

/** What each run finds; what an earlier one found too is said once. */
function found(runs: readonly Run[], find: (run: Run) => readonly Diagnosis[]): Diagnosis[] {
  const all = new Map<string, Diagnosis>();
  for (const run of runs) {
    for (const one of find(run)) if (!all.has(one.misconception)) all.set(one.misconception, one);
  }
  return [...all.values()];
}

/** A misconception may be held in several ways; the first that fits is told. */
function singly(wrong: GivenAnswer, run: Run): Diagnosis[] {
  return run
    .called()
    .tried.filter(([, { arithmetic }]) => isRightUnder(arithmetic, wrong, run))
    .map(([id, way]) => {
      return { misconception: id, ways: [way], ...explained(way.watched(), wrong, run) };
    });
}

/** Two beliefs of different steps. */
function inPairs(wrong: GivenAnswer, run: Run): Diagnosis[] {
  const fitting: Diagnosis[] = [];
  for (const pair of likelyPairs(wrong, run)) {
    if (isRightUnder(together(pair), wrong, run)) fitting.push(toldOf(pair, wrong, run));
    if (fitting.length === MOST_NAMED) break;
  }
  return fitting;
}

function toldOf([[a, one], [b, other]]: NamedPair, wrong: GivenAnswer, run: Run): Diagnosis {
  const first = one.watched();
  const both = other.watched(first.arithmetic);
  const watched: Watched = {
    arithmetic: both.arithmetic,
    begin(of) {
      first.begin(of);
      both.begin(of);
    },
    told: () => [...first.told(), ...both.told()],
  };
  return { misconception: `${a}+${b}`, ways: [one, other], ...explained(watched, wrong, run) };
}

/** What is told of a field, which may be made up of several layers of which something is told. */
function explained(watched: Watched, wrong: GivenAnswer, run: Run): Pick<Diagnosis, "told" | "field"> {
  const field = retraced(watched, wrong, run);
  const told = watched.told();
  const layers = new Set(told.map(({ of }) => of?.en));
  return { told, field: layers.size > 1 ? { ...field, severally: true } : field };
}

/**
 * The pairs of which one at least changes the field by itself: those of the likeliest two first, and those of which both
 * do before the others. A rounding, say, may change something only once the padding is forgotten.
 */
function likelyPairs(wrong: GivenAnswer, run: Run): readonly NamedPair[] {
  const { tried, steps } = run.called();
  const beliefs = tried.map((named) => ({ named, changes: changes(named, wrong, run) }));
  const most = Math.max(LEAST_PAIRS, Math.floor(MOST_STEPS / steps));
  const pairs = beliefs.flatMap((one, at) =>
    beliefs.slice(at + 1).flatMap((other, further) => {
      const changing = Number(one.changes) + Number(other.changes);
      const isPair = changing > 0 && isOther(one.named, other.named);
      return isPair ? [{ pair: [one.named, other.named] as const, changing, rank: 2 * at + further }] : [];
    }),
  );
  return pairs
    .toSorted((a, b) => b.changing - a.changing || a.rank - b.rank)
    .slice(0, most)
    .map(({ pair }) => pair);
}

function isOther([a, one]: Named, [b, other]: Named): boolean {
  return a !== b && one.step !== other.step;
}

/** Whether a belief changes what is right in a field, so far as that is one value. */
function changes([, { arithmetic: believed }]: Named, { field: { id } }: GivenAnswer, run: Run): boolean {
  const { accepts, gives } = run.under(believed);
  return (
    accepts()[id] !== undefined || !sameValue(run.under(arithmetic).gives()[id] ?? [], gives()[id] ?? [])
  );
}

const merged = new WeakMap<Misconception, WeakMap<Misconception, Arithmetic>>();

/** Two beliefs in one arithmetic; merged once. */
function together([[, one], [, other]]: NamedPair): Arithmetic {
  const known = merged.get(one) ?? new WeakMap<Misconception, Arithmetic>();
  const both = known.get(other) ?? other.onto(one.arithmetic);
  merged.set(one, known.set(other, both));
  return both;
}

/** Calculates once more under a watched belief, and says what it made of the field. */
function retraced({ arithmetic: a, begin, told }: Watched, { field, value }: GivenAnswer, run: Run): Spoiled {
  const { part, carried, values } = run;
  if (part.retrace) return part.retrace({ id: field.id, values: values() }, carried, a, begin);
  if (part.accepts?.(values(), carried, a, begin)[field.id] === undefined) part.working?.(a, carried, begin);
  // Not all that is solved is worked out step by step.
  if (told().length === 0) part.solve(a, carried);
  return {
    answered: wordsOf(field, value.map(countOf)),
    correct: wordsOf(field, run.under(arithmetic).gives()[field.id] ?? []),
  };
}

function wordsOf(field: Field, value: AnswerValue): Spoiled["answered"] {
  if (field.type === "choice") return field.options[Number(value[0] ?? -1)]?.label ?? "";
  // Of a line it is told what it comes to; the learner's own line isn't kept.
  return field.type === "text" ? answerText(field, value) : dimensions(value);
}

/** Its notes are taken off before each use: making a recorder takes longer than a calculation. */
const recorder = recording();

/** What a part calls, be it for its answer or to judge one. */
function calledBy(part: Part, carried: Answer): Called {
  recorder.steps.length = 0;
  const answer = part.solve(recorder.arithmetic, carried);
  part.accepts?.(answer, carried, recorder.arithmetic);
  const called: ReadonlySet<StepName> = new Set(recorder.steps.map(({ name }) => name));
  return { tried: rankedWays.filter(([, { step }]) => called.has(step)), steps: recorder.steps.length };
}
