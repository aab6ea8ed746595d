import { summarize } from "@stride/cnn";
import { kerasNetwork } from "../keras-network.ts";
import { tfjsModel } from "../tfjs-model.ts";
import type { Pair } from "./pair.ts";

/**
 * From settings to totals, against building the model in tfjs and reading its counts: it knows them once it has made the
 * weights, here of zeros, which cost it least.
 */
export const wholeSummary = (name: string): Pair => ({
  what: `${name}, a whole summary against tfjs's model: times its speed`,
  goal: { atLeast: 200 },
  ours() {
    const network = kerasNetwork(name);
    return {
      times: 100,
      run() {
        const table = summarize(network, { convention: { counting: "keras" } });
        if (!table.ok) throw new Error(`${name} is refused: ${JSON.stringify(table.problem)}`);
        const { trainable, nonTrainable } = table.value.totals.parameters;
        return Number(trainable) + Number(nonTrainable);
      },
    };
  },
  theirs() {
    const network = kerasNetwork(name);
    return {
      times: 1,
      run() {
        const model = tfjsModel(network);
        const total = model.countParams();
        model.dispose();
        return total;
      },
    };
  },
});
