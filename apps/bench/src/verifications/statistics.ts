import { playHistories } from "@stride/api/test-histories";

// Random histories of assignments: what was counted along the way is what is made anew from attempts and changes.
const HISTORIES = Number(process.argv[3] ?? 10_000);
const SEED = process.argv[4] ?? "1";
const MOST_TOLD = 20;

const started = performance.now();
const minutes = () => ((performance.now() - started) / 60_000).toFixed(1);
let told = performance.now();

const { done, refused, differences, broken } = await playHistories({
  histories: HISTORIES,
  seed: SEED,
  told(histories) {
    if (performance.now() - told < 10_000) return;
    console.log(`${histories} histories after ${minutes()} minutes`);
    told = performance.now();
  },
});

console.log("\n| what | done | refused |\n| --- | --: | --: |");
for (const what of [...new Set([...Object.keys(done), ...Object.keys(refused)])].toSorted()) {
  console.log(`| ${what} | ${done[what] ?? 0} | ${refused[what] ?? 0} |`);
}
for (const fault of [...differences, ...broken].slice(0, MOST_TOLD)) console.log(fault);
console.log(
  `\n${HISTORIES} histories in ${minutes()} minutes: ${differences.length} rows differ after the rebuild, ${broken.length} times a rule was broken.`,
);
process.exitCode = differences.length + broken.length === 0 ? 0 : 1;
