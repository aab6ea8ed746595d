import { pairs } from "./pairs/index.ts";
import { processorTime } from "./processor-time.ts";

// A process of one contender: it warms up, tells what it gives, and answers each message with the microseconds that a run took.
const [, , index, side] = process.argv;
const pair = pairs[Number(index)];
if (!pair) throw new Error(`there is no pair ${String(index)}`);
const { times, run } = side === "ours" ? pair.ours() : pair.theirs();
const { warm = 2 } = pair;

while (processorTime() < warm * 1e6) run();
const result = run();
process.send?.(typeof result === "number" ? result : 0);

process.on("message", () => {
  const started = processorTime();
  for (let time = 0; time < times; time++) run();
  process.send?.((processorTime() - started) / times);
});
