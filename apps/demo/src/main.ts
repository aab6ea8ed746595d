import { PASSWORD, teacher } from "./cast.ts";
import { playTerm } from "./term.ts";

// A school on an empty database: where it is, and what it is drawn from.
const [database = "", seed = "1"] = process.argv.slice(2);
const LEARNERS = 100;
const SETS = 8;
/** The map has found what was planted if it did for so many. */
const ENOUGH = 0.95;
/** The exit code where it didn't: the demo is there all the same. */
const NOT_FOUND = 2;

const started = performance.now();
const seconds = () => `${((performance.now() - started) / 1000).toFixed(1)} s`;
const { answers, practised, found } = await playTerm({
  ...{ database, seed, learners: LEARNERS, sets: SETS, now: new Date() },
  tell: (line) => console.log(`${seconds().padStart(7)}  ${line}`),
});

const share = (count: number) => `${((100 * count) / found.learners).toFixed(0)} %`;
console.log(`
${answers} answers in classes and ${practised} in practice, after ${seconds()}.
What each learner believes most strongly is the first that the map of their class shows of them for ${share(found.first)},
and among the first two for ${share(found.firstTwo)} (goal: ${share(ENOUGH * found.learners)}).`);
for (const line of found.missed) console.log(`  not among them: ${line}`);
console.log(`
Everybody's password is ${PASSWORD}. Teacher: ${teacher.email}. Learners: learner1@demo.example to learner${LEARNERS}@demo.example.`);
process.exitCode = found.firstTwo >= ENOUGH * found.learners ? 0 : NOT_FOUND;
