import { spawn } from "node:child_process";
import { once } from "node:events";
import { availableParallelism } from "node:os";
import { join } from "node:path";

// All laws on so many seeds of every kind and difficulty, by as many processes as there are processors.
const SEEDS = Number(process.argv[3] ?? 1000);
const started = performance.now();

console.log(
  `${SEEDS} seeds under all laws, ${2 * SEEDS} for slips that are apart and for the same bytes in two processes\n`,
);
console.log("| kind | difficulty | different | slips apart | laws broken | bytes in another process |");
console.log("| --- | --: | --: | --: | --: | --- |");

const codes = await Promise.all(
  Array.from({ length: availableParallelism() }, async (_, shard, of = availableParallelism()) => {
    const program = join(import.meta.dirname, "laws.mjs");
    const child = spawn(process.execPath, [program, String(SEEDS), String(shard), String(of)], {
      stdio: "inherit",
    });
    const ended: unknown[] = await once(child, "exit");
    return ended[0];
  }),
);
const isKept = codes.every((code) => code === 0);
const minutes = ((performance.now() - started) / 60_000).toFixed(1);
console.log(`\n${isKept ? "All laws hold" : "Laws are broken"} after ${minutes} minutes.`);
process.exitCode = isKept ? 0 : 1;
