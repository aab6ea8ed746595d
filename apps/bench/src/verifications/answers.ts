import { type Exercise, fieldsOf, generate, grade } from "@stride/exercises";
import { fuzzed } from "@stride/exercises/laws";
import { cases } from "../cases.ts";
import { processorTime } from "../processor-time.ts";
import { spreadOf } from "../spread.ts";

// Types a million strings into exercises of all kinds. Grading never throws, gives a verdict that agrees with its score, and takes little.
const STRINGS = Number(process.argv[3] ?? 1_000_000);
/** Code is first carried out slowly and compiled by and by: so many strings are judged, but their times are told by themselves. */
const WARM_UP = 20_000;
const SEEDS = 40;
const MOST_MICROSECONDS = 5000;

const exercises = cases.map(({ kind, difficulty }) =>
  Array.from({ length: SEEDS }, (_, seed) => generate(kind, difficulty, seed)).filter(
    (exercise) => exercise !== undefined,
  ),
);
const verdicts: Record<string, number> = {};
const first: number[] = [];
const times: number[] = [];
const faults: string[] = [];
let strings = 0;
let told = performance.now();

for (let round = 0; strings < STRINGS; round++) {
  for (const seeds of exercises) {
    const exercise = seeds[round % seeds.length];
    if (exercise) strings += typedInto(exercise, round);
  }
  if (performance.now() - told > 10_000) {
    console.log(`${strings} strings, ${first.length + times.length} gradings`);
    told = performance.now();
  }
}

const slowest = nearlySlowest(times);
for (const fault of faults.slice(0, 20)) console.log(fault);
console.log(
  Object.entries(verdicts)
    .map(([verdict, count]) => `${verdict} ${count}`)
    .join(", "),
);
console.log(`${strings} strings in ${first.length + times.length} gradings: ${faults.length} faults`);
console.log(`the first ${first.length} gradings: p99.9 ${nearlySlowest(first)} µs of processor time`);
console.log(`with them: p99.9 ${nearlySlowest([...first, ...times])} µs`);
console.log(
  `${times.length} behind them: median ${spreadOf(times).median} µs, p99.9 ${slowest} µs (goal: < ${MOST_MICROSECONDS})`,
);
process.exitCode = faults.length === 0 && slowest < MOST_MICROSECONDS ? 0 : 1;

/** What 999 of a thousand stay below. */
function nearlySlowest(all: readonly number[]): number {
  return all.toSorted((a, b) => a - b)[Math.floor(0.999 * all.length)] ?? NaN;
}

function typedInto(exercise: Exercise, round: number): number {
  const typed = fuzzed(exercise, round);
  try {
    const started = processorTime();
    const { verdict, score } = grade(exercise, typed);
    (strings < WARM_UP ? first : times).push(processorTime() - started);
    verdicts[verdict] = (verdicts[verdict] ?? 0) + 1;
    const agrees = {
      correct: score === 1,
      partial: score > 0 && score < 1,
      incorrect: score === 0,
      unreadable: score === 0,
    };
    if (!agrees[verdict])
      faults.push(`${exercise.kind}: ${verdict} with ${score} for ${JSON.stringify(typed)}`);
  } catch (error) {
    faults.push(`${exercise.kind}: ${String(error)} for ${JSON.stringify(typed)}`);
  }
  return fieldsOf(exercise).length;
}
