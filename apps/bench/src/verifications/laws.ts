import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { type Exercise, generate } from "@stride/exercises";
import { bytes, laws, slipsApart } from "@stride/exercises/laws";
import { cases } from "../cases.ts";
import { hashOf } from "./hash.ts";

// A share of the kinds and difficulties: a row of the table each, and what breaks a law.
const [seeds = 0, shard = 0, of = 1] = process.argv.slice(2).map(Number);
const LEAST_APART = 0.99;
const MOST_TOLD = 3;

for (const { kind, difficulty } of cases.filter((_, index) => index % of === shard)) {
  const all = Array.from({ length: 2 * seeds }, (_, seed) => generate(kind, difficulty, seed)).filter(
    (exercise) => exercise !== undefined,
  );
  const apart =
    all.filter((exercise) => [...slipsApart.breaches(exercise)].length === 0).length / (2 * seeds);
  const breaches = all.slice(0, seeds).flatMap(breachesOf);
  const isSame = hashOf(all.map(bytes)) === elsewhere(kind, difficulty);
  const different = new Set(all.map(bytes)).size;
  console.log(
    `| ${kind} | ${difficulty} | ${different} | ${(100 * apart).toFixed(2)} % | ${breaches.length} | ${isSame ? "the same" : "others"} |`,
  );
  for (const breach of breaches.slice(0, MOST_TOLD)) console.log(`  ${breach}`);
  if (all.length < 2 * seeds || apart < LEAST_APART || breaches.length > 0 || !isSame) process.exitCode = 1;
}

function breachesOf(exercise: Exercise, seed: number): readonly string[] {
  return laws.flatMap(({ name, breaches }) =>
    [...breaches(exercise)].map((breach) => `seed ${seed}, ${name}: ${breach}`),
  );
}

/** What a process that has done nothing else makes of the seeds, from the last to the first, at the other end of the world. */
function elsewhere(kind: string, difficulty: number): string {
  const program = join(import.meta.dirname, "bytes.mjs");
  return execFileSync(process.execPath, [program, kind, String(difficulty), String(2 * seeds)], {
    encoding: "utf8",
    env: { ...process.env, TZ: "Pacific/Kiritimati", LANG: "ar_EG.UTF-8", LC_ALL: "ar_EG.UTF-8" },
  });
}
