import { type Exercise, fieldsOf, generate, grade } from "@stride/exercises";
import { fuzzed } from "@stride/exercises/laws";
import { cases } from "../cases.ts";
import { processorTime } from "../processor-time.ts";
import { spreadOf } from "../spread.ts";

// Types a million strings into exercises of all kinds. Grading never throws, gives a verdict that agrees with its score, and takes little.
const STRINGS = Number(process.argv[3] ?? 1_000_000);
const SEEDS = 40;
const MOST_MICROSECONDS = 5000;

const exercises = cases.map(({ kind, difficulty }) =>
  Array.from({ length: SEEDS }, (_, seed) => generate(kind, difficulty, seed)).filter(
    (exercise) => exercise !== undefined,
  ),
);
const verdicts: Record<string, number> = {};
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
    console.log(`${strings} strings, ${times.length} gradings`);
    told = performance.now();
  }
}

const slowest = times.toSorted((a, b) => a - b)[Math.floor(0.999 * times.length)] ?? NaN;
for (const fault of faults.slice(0, 20)) console.log(fault);
console.log(
  Object.entries(verdicts)
    .map(([verdict, count]) => `${verdict} ${count}`)
    .join(", "),
);
console.log(
  `${strings} strings in ${times.length} gradings: ${faults.length} faults; ` +
    `median ${spreadOf(times).median} µs, p99.9 ${slowest} µs of processor time (goal: < ${MOST_MICROSECONDS})`,
);
process.exitCode = faults.length === 0 && slowest < MOST_MICROSECONDS ? 0 : 1;

function typedInto(exercise: Exercise, round: number): number {
  const typed = fuzzed(exercise, round);
  try {
    const started = processorTime();
    const { verdict, score } = grade(exercise, typed);
    times.push(processorTime() - started);
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
