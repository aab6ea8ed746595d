import { type Exercise, fieldsOf, fromNetwork, generate, grade, kinds, type Typed } from "@stride/exercises";
import { cases } from "../cases.ts";
import type { Finding, Measurement } from "../measurement.ts";
import { keyOf } from "../pairs/grading.ts";
import { processorTime } from "../processor-time.ts";
import { short, spreadOf, spreadText } from "../spread.ts";

const SEEDS = 60;
const ROUNDS = 5;

/** The least that a thing took in some rounds, in microseconds of processor time: the first rounds warm up. */
function leastTime(run: () => unknown): number {
  const times = Array.from({ length: ROUNDS }, () => {
    const started = processorTime();
    run();
    return processorTime() - started;
  });
  return Math.min(...times);
}

/** Of each kind the median over its difficulties' seeds; the figure is the kinds' median. */
const generation: Measurement = {
  run() {
    const medians = [...kinds.keys()].map((kind): readonly [string, number] => {
      const own = cases.filter((one) => one.kind === kind);
      const times = own.flatMap(({ difficulty }) =>
        Array.from({ length: SEEDS }, (_, seed) => leastTime(() => generate(kind, difficulty, seed))),
      );
      return [kind, spreadOf(times).median];
    });
    return found({
      what: "an exercise with its key: µs, the kinds' median",
      value: spreadOf(medians.map(([, median]) => median)).median,
      note: medians.map(([kind, median]) => `${kind} ${short(median)}`).join(", "),
      goal: { below: 200 },
    });
  },
};

/** A key in which one field is what a targeted slip gives, of all kinds. */
const diagnosis: Measurement = {
  run() {
    const wrong = cases.flatMap(({ kind, difficulty }) =>
      Array.from({ length: SEEDS / 3 }, (_, seed) => generate(kind, difficulty, seed)).flatMap(oneFieldWrong),
    );
    const times = spreadOf(wrong.map(({ exercise, typed }) => leastTime(() => grade(exercise, typed))));
    return found({
      what: "a wrong field with its diagnosis, over all kinds: µs, median",
      value: times.median,
      note: spreadText(times),
      goal: { below: 200 },
    });
  },
};

function oneFieldWrong(
  exercise: Exercise | undefined,
): { readonly exercise: Exercise; readonly typed: Typed }[] {
  if (!exercise) return [];
  const key = keyOf(exercise);
  return exercise.slips.flatMap(({ answer }) => {
    const slip = keyOf({ ...exercise, key: answer });
    const field = fieldsOf(exercise).find(({ id }) => slip[id] !== key[id]);
    return field ? [{ exercise, typed: { ...key, [field.id]: slip[field.id] ?? "" } }] : [];
  });
}

/** A table of a teacher's own with four times the rows, half of its shapes wrong. */
const growth: Measurement = {
  run() {
    const [few, many] = [10, 40].map((rows) => {
      const exercise = tableOf(rows);
      const key = keyOf(exercise);
      const typed = { ...key, shape1: "27x27x4", shape3: "27x27x4" };
      return leastTime(() => Array.from({ length: 300 }, () => grade(exercise, typed)).length) / 300;
    });
    return found({
      what: "a table of 40 rows against one of 10: times its time",
      value: (many ?? NaN) / (few ?? NaN),
      note: `${short(few ?? NaN)} µs and ${short(many ?? NaN)} µs`,
      goal: { below: 5 },
    });
  },
};

function tableOf(rows: number): Exercise {
  const names = Array.from({ length: rows }, (_, row) => `conv${row + 1}`);
  const exercise = fromNetwork(
    "network-table",
    {
      inputs: [{ name: "image", shape: { kind: "feature-map", channels: 4, size: [28, 28] } }],
      nodes: names.map((name, row) => ({
        name,
        from: [names[row - 1] ?? "image"],
        layer: { type: "conv2d", outChannels: 4, kernelSize: 3, padding: 1 } as const,
      })),
      outputs: names.slice(-1),
    },
    { layout: "channels-last" },
  );
  if (!exercise) throw new Error("no table");
  return exercise;
}

function found(finding: Finding): Promise<Finding> {
  return Promise.resolve(finding);
}

export const exercises: readonly Measurement[] = [generation, diagnosis, growth];
