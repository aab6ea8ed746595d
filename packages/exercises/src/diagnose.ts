import { type Arithmetic, arithmetic, recording, type StepName } from "@stride/cnn";
import { type Answer, type AnswerValue, answerText, countOf, matches, sameValue } from "./answer.ts";
import type { Fraction } from "./answers/index.ts";
import type { Part } from "./define-exercise.ts";
import type { Field } from "./field.ts";
import type { Misconception, Spoiled, Told, Watched } from "./misconception.ts";
import { rankedWays } from "./misconceptions/index.ts";
import { dimensions } from "./numerals.ts";
import { together } from "./pair.ts";
import { byKey, once } from "./remembered.ts";

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
  /** What the part gives in a field under an arithmetic. */
  readonly value: (id: string, a: Arithmetic) => AnswerValue | undefined;
  /** Whether the part then takes what was answered there for right, if it says so. */
  readonly accepts: (id: string, a: Arithmetic) => boolean | undefined;
  /** What the true calculation calls. */
  readonly called: () => Called;
  /** Whether a belief of a step can change what is given in a field: not if that is calculated apart, and without the step. */
  readonly concerns: (id: string, step: StepName) => boolean;
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

/** A part from certain values; each arithmetic calculates it once, or each of its fields. What is truly right may be known. */
export function runOf(part: Part, carried: Answer, values: () => Answer, right?: Answer): Run {
  const { solve, solveField, accepts } = part;
  const answers = byKey((a: Arithmetic) => (right && a === arithmetic ? right : solve(a, carried)));
  const fields = byKey((id: string) => ({
    value: byKey((a: Arithmetic) => solveField?.(id, a, carried)),
    steps: once(() => stepsCalled((a) => solveField?.(id, a, carried))),
  }));
  const accepted = byKey((a: Arithmetic) => accepts?.(values(), carried, a) ?? nothing);
  const isApart = solveField !== undefined && accepts === undefined;
  return {
    ...{ part, carried, values },
    value: (id, a) => (isApart && !(right && a === arithmetic) ? fields(id).value(a) : answers(a)[id]),
    accepts: (id, a) => (accepts ? accepted(a)[id] : undefined),
    called: once(() => calledBy(part, carried)),
    concerns: (id, step) => !isApart || fields(id).steps().has(step),
  };
}

const nothing: Readonly<Record<string, boolean>> = {};

/** Whether an answer would be right under an arithmetic: as one of many where the part judges that, else as the one that it gives. */
export function isRightUnder(a: Arithmetic, { field, value }: GivenAnswer, run: Run): boolean {
  return run.accepts(field.id, a) ?? matches(field, value, run.value(field.id, a));
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
    .tried.filter(([, { step }]) => run.concerns(wrong.field.id, step))
    .filter(([, { arithmetic }]) => isRightUnder(arithmetic, wrong, run))
    .map(([id, way]) => {
      return { misconception: id, ways: [way], ...explained(way.watched(), wrong, run) };
    });
}

/** Two beliefs of different steps. */
function inPairs(wrong: GivenAnswer, run: Run): Diagnosis[] {
  const fitting: Diagnosis[] = [];
  for (const pair of likelyPairs(wrong, run)) {
    if (isRightUnder(bothOf(pair), wrong, run)) fitting.push(toldOf(pair, wrong, run));
    if (fitting.length === MOST_NAMED) break;
  }
  return fitting;
}

function bothOf([[, one], [, other]]: NamedPair): Arithmetic {
  return together(one, other);
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

interface Tried {
  readonly named: Named;
  readonly concerns: boolean;
  readonly changes: boolean;
}

/**
 * The pairs of which one at least changes the field by itself: those of the likeliest two first, and those of which both
 * do before the others. A rounding, say, may change something only once the padding is forgotten. A pair of which one doesn't
 * concern the field comes to what the other does; it is counted, but not told again.
 */
function* likelyPairs(wrong: GivenAnswer, run: Run): Generator<NamedPair> {
  const { tried, steps } = run.called();
  const beliefs = tried.map((named): Tried => {
    const concerns = run.concerns(wrong.field.id, named[1].step);
    return { named, concerns, changes: concerns && changes(named, wrong, run) };
  });
  let left = Math.max(LEAST_PAIRS, Math.floor(MOST_STEPS / steps));
  for (const changing of [2, 1]) {
    for (const [one, other] of inTurn(beliefs)) {
      if (Number(one.changes) + Number(other.changes) !== changing) continue;
      if (!isOther(one.named, other.named)) continue;
      if (left-- === 0) return;
      if (one.concerns && other.concerns) yield [one.named, other.named];
    }
  }
}

/** All pairs of a list, those whose places add up to less first. */
function* inTurn<Thing>(list: readonly Thing[]): Generator<readonly [Thing, Thing]> {
  const last = list.length - 1;
  for (let places = 1; places < 2 * last; places++) {
    for (let at = Math.max(0, places - last); 2 * at < places; at++) {
      const [one, other] = [list[at], list[places - at]];
      if (one !== undefined && other !== undefined) yield [one, other];
    }
  }
}

function isOther([a, one]: Named, [b, other]: Named): boolean {
  return a !== b && one.step !== other.step;
}

/** Whether a belief changes what is right in a field, so far as that is one value. */
function changes([, { arithmetic: believed }]: Named, { field: { id } }: GivenAnswer, run: Run): boolean {
  return (
    run.accepts(id, believed) !== undefined ||
    !sameValue(run.value(id, arithmetic) ?? [], run.value(id, believed) ?? [])
  );
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
    correct: wordsOf(field, run.value(field.id, arithmetic) ?? []),
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
  const called = stepsCalled((a) => {
    const answer = part.solve(a, carried);
    part.accepts?.(answer, carried, a);
  });
  return { tried: rankedWays.filter(([, { step }]) => called.has(step)), steps: recorder.steps.length };
}

/** The steps that a true calculation calls; the recorder keeps its notes of them. */
function stepsCalled(calculate: (a: Arithmetic) => unknown): ReadonlySet<StepName> {
  recorder.steps.length = 0;
  calculate(recorder.arithmetic);
  return new Set(recorder.steps.map(({ name }) => name));
}
