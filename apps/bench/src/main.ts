import { cpus } from "node:os";
import { type Finding, type Goal, isMet, type Measurement } from "./measurement.ts";
import { exercises } from "./measurements/exercises.ts";
import { millionLines } from "./measurements/million-lines.ts";
import { sideBySide } from "./measurements/side-by-side.ts";
import { startUp } from "./measurements/start-up.ts";
import { short } from "./spread.ts";

const measurements: readonly Measurement[] = [startUp, ...sideBySide, ...exercises, millionLines];

const [cpu] = cpus();
console.log(`Node ${process.version}, ${cpus().length} × ${cpu?.model ?? "an unknown processor"}\n`);

const findings: Finding[] = [];
for (const { run } of measurements) {
  const finding = await run();
  findings.push(finding);
  console.log(`${finding.what}: ${short(finding.value)} (${finding.note})`);
}

console.log("\n| measured | figure | goal | |\n| --- | --: | --: | --- |");
for (const finding of findings) {
  const { what, value, goal } = finding;
  console.log(`| ${what} | ${short(value)} | ${goalText(goal)} | ${isMet(finding) ? "met" : "not met"} |`);
}
process.exitCode = findings.every(isMet) ? 0 : 1;

function goalText(goal: Goal): string {
  return "atLeast" in goal ? `≥ ${goal.atLeast}` : `< ${goal.below}`;
}
