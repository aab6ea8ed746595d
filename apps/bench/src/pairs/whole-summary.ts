import { networkSchema, summarize } from "@stride/cnn";
import { kerasNetwork } from "../keras-network.ts";
import { tfjsModel } from "../tfjs-model.ts";
import type { Pair } from "./pair.ts";

/**
 * From settings to totals, against building the model in tfjs and reading its counts: it knows them once it has made the
 * weights, here of zeros, which cost it least. What units see tfjs doesn't know: once ours is asked for it, too, and once not.
 */
export const wholeSummary = (name: string, what: string, receptiveFields: boolean): Pair => ({
  what: `${name}, a whole summary${what} against tfjs's model: times its speed`,
  goal: { atLeast: 200 },
  ours() {
    const network = kerasNetwork(name);
    return {
      times: 100,
      run() {
        const table = summarize(network, { convention: { counting: "keras" }, receptiveFields });
        if (!table.ok) throw new Error(`${name} is refused: ${JSON.stringify(table.problem)}`);
        const { trainable, nonTrainable } = table.value.totals.parameters;
        return Number(trainable) + Number(nonTrainable);
      },
    };
  },
  theirs() {
    // to read our settings is no work of tfjs's
    const network = networkSchema.parse(kerasNetwork(name));
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
