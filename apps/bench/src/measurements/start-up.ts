import { spawnSync } from "node:child_process";
import type { Measurement } from "../measurement.ts";
import { bin } from "../root.ts";
import { rounds } from "../rounds.ts";
import { short, spreadOf, spreadText } from "../spread.ts";

export const startUp: Measurement = {
  async run() {
    const times = await rounds((side) => (side === "ours" ? started(bin, "--version") : started("-e", "0")));
    const ratio = spreadOf(times.map(({ ours, theirs }) => ours / theirs));
    const { median } = spreadOf(times.map(({ ours }) => ours / 1000));
    const what = "stride --version against node -e 0: times its time";
    return {
      what,
      value: ratio.median,
      note: `${short(median)} ms; ${spreadText(ratio)}`,
      goal: { below: 3 },
    };
  },
};

function started(...args: readonly string[]): number {
  const before = performance.now();
  const { status } = spawnSync(process.execPath, args, { stdio: "ignore" });
  if (status !== 0) throw new Error(`node ${args.join(" ")} ends with ${String(status)}`);
  return (performance.now() - before) * 1000;
}
