import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import type { Finding, Measurement } from "../measurement.ts";
import { pairs } from "../pairs/index.ts";
import type { Pair } from "../pairs/pair.ts";
import { rounds } from "../rounds.ts";
import { short, spreadOf, spreadText } from "../spread.ts";

/** Each contender is a process of its own, since what one leaves behind would be cleared away on the other's time. */
export const sideBySide: readonly Measurement[] = pairs.map((pair, index) => ({
  run: () => compared(pair, index),
}));

async function compared({ what, goal, each = 1 }: Pair, index: number): Promise<Finding> {
  const [ours, theirs] = [started(index, "ours"), started(index, "theirs")];
  try {
    const results = [await told(ours), await told(theirs)];
    if (results[0] !== results[1]) throw new Error(`${what}: they don't agree, ${results.join(" and ")}`);
    const children = { ours, theirs };
    const times = await rounds((side) => {
      children[side].send("again");
      return told(children[side]);
    });
    const median = (side: "ours" | "theirs") =>
      short(spreadOf(times.map((round) => round[side])).median / each);
    const ratio = spreadOf(times.map((round) => round.theirs / round.ours));
    const note = `${median("ours")} µs and ${median("theirs")} µs; ${spreadText(ratio)}`;
    return { what, value: ratio.median, note, goal };
  } finally {
    ours.kill();
    theirs.kill();
  }
}

function started(index: number, side: string): ChildProcess {
  // tfjs greets on standard error
  return fork(join(import.meta.dirname, "contender.mjs"), [String(index), side], { silent: true });
}

/** What a contender says next. */
async function told(child: ChildProcess): Promise<number> {
  const waiting = new AbortController();
  const { signal } = waiting;
  try {
    const said = once(child, "message", { signal });
    const ended = once(child, "exit", { signal }).then(() => ["has ended before its time"]);
    const first: unknown[] = await Promise.race([said, ended]);
    if (typeof first[0] === "number") return first[0];
    throw new Error(`a contender ${String(first[0])}`);
  } finally {
    waiting.abort();
  }
}
