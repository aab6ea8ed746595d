import { generate } from "@stride/exercises";
import { bytes } from "@stride/exercises/laws";
import { cases } from "../cases.ts";
import { hashOf } from "./hash.ts";

// Prints a hash of the exercises of the seeds below a number; they are drawn from the last to the first.
const [, , kind, difficulty, seeds] = process.argv;
const asked = cases.find((one) => one.kind === kind && one.difficulty === Number(difficulty));
if (!asked) throw new Error(`no ${String(kind)} at ${String(difficulty)}`);
const all = Array.from({ length: Number(seeds) }, (_, at) =>
  bytes(generate(asked.kind, asked.difficulty, Number(seeds) - 1 - at)),
);
process.stdout.write(hashOf(all.toReversed()));
