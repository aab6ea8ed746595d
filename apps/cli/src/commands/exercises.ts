import { catalogue, type Difficulty, difficulties, generate, kinds, locales } from "@stride/exercises";
import { answerLines, write } from "../answers.ts";
import type { Command } from "../command.ts";
import { exerciseLine } from "../exercise-line.ts";
import { gradeLine } from "../grade-line.ts";
import { oneOf, options, wholeNumber } from "../options.ts";
import { UsageError } from "../usage-error.ts";

const help = `stride exercises – exercises to print, to hand out and to grade

Usage: stride exercises list [--json]
       stride exercises generate --kind KIND [--seed 0] [--count 1] [--difficulty 1] [--locale en|ko]
       stride exercises grade < ANSWERS.jsonl

list      the kinds, with what each practises and the misconceptions it tells apart
generate  an exercise a line, of the seeds SEED, SEED + 1, …; the same arguments give the same bytes everywhere.
          Each line has the question, its fields, the key, wrong answers with the misconception behind each, and
          the worked solution
grade     an answer a line; answers are read as people write them: 36x28x20, (36, 28, 20), 20*(4*4*1+1)

In:  {"id":"g1","kind":"output-shape","given":{…from generate…},"answer":{"shape":"36 x 28 x 20"}}
Out: {"id":"g1","verdict":"correct","score":1,"fields":{"shape":{"verdict":"correct","reading":"36 × 28 × 20","diagnoses":[]}}}
`;

const actions: ReadonlyMap<string, (args: readonly string[]) => Promise<number>> = new Map([
  ["list", list],
  ["generate", generated],
  ["grade", graded],
]);

export const exercises: Command = {
  help,
  run([name = "", ...args]) {
    const action = actions.get(name);
    if (!action) throw new UsageError(`exercises what? ${[...actions.keys()].join(", ")}; see --help`);
    return action(args);
  },
};

async function list(args: readonly string[]): Promise<number> {
  const { json } = options(args, { json: { type: "boolean" } });
  const rows = catalogue().map(({ id, title, difficulties: levels, skills, misconceptions, answer }) => ({
    ...{ id, title: title.en, difficulties: levels },
    ...{ skills, misconceptions, answer },
  }));
  if (json) {
    await write(`${JSON.stringify(rows)}\n`);
    return 0;
  }
  for (const { id, title, answer, misconceptions } of rows) {
    await write(`${id.padEnd(20)}${title.padEnd(20)}${answer.padEnd(8)}${misconceptions.join(" ")}\n`);
  }
  return 0;
}

async function generated(args: readonly string[]): Promise<number> {
  const { kind, seed, count, difficulty, locale } = options(args, {
    kind: { type: "string" },
    seed: { type: "string", default: "0" },
    count: { type: "string", default: "1" },
    difficulty: { type: "string", default: "1" },
    locale: { type: "string", default: "en" },
  });
  const ids = [...kinds.keys()];
  if (kind === undefined) throw new UsageError(`--kind is missing: one of ${ids.join(", ")}`);
  oneOf("kind", kind, ids);
  const language = oneOf("locale", locale, locales);
  const level = difficultyOf(difficulty);
  const first = wholeNumber("seed", seed, 0);
  const last = first + (wholeNumber("count", count, 1) - 1);
  if (!Number.isSafeInteger(last)) throw new UsageError("--seed and --count go beyond 2^53");
  for (let at = first; at <= last; at++) {
    const exercise = generate(kind, level, at);
    if (exercise) await write(`${JSON.stringify(exerciseLine(exercise, at, level, language))}\n`);
  }
  return 0;
}

function difficultyOf(text: string): Difficulty {
  const difficulty = difficulties.find((known) => String(known) === text);
  if (difficulty !== undefined) return difficulty;
  throw new UsageError(`--difficulty is one of ${difficulties.join(", ")}, not ${JSON.stringify(text)}`);
}

async function graded(args: readonly string[]): Promise<number> {
  options(args, {});
  return answerLines(gradeLine);
}
