import { bindNetwork, networkSchema, summarizeBound } from "@stride/cnn";
import type { Shape } from "@tensorflow/tfjs-layers";
import { kerasNetwork } from "../keras-network.ts";
import { tfjsLayer } from "../tfjs-model.ts";
import type { Pair } from "./pair.ts";

/**
 * The layers' settings are read before, for both. Ours then gives the table: shapes, parameters, multiply-adds, activations, totals,
 * and what units see, if that is asked; tfjs each layer's shape and nothing else.
 */
export const vgg16Table = (what: string, receptiveFields: boolean): Pair => ({
  what: `VGG16's table${what} against tfjs's shapes alone: times its speed`,
  goal: { atLeast: 1 },
  ours() {
    const bound = bindNetwork(kerasNetwork("vgg16"));
    if (!bound.ok) throw new Error("VGG16 can't be bound");
    return { times: 500, run: () => summarizeBound(bound.value, { receptiveFields }) };
  },
  theirs() {
    const layers = networkSchema.parse(kerasNetwork("vgg16")).nodes.map(({ layer }) => tfjsLayer(layer));
    return {
      times: 5000,
      run() {
        let shape: Shape | Shape[] = [null, 224, 224, 3];
        return layers.map((layer) => (shape = layer.computeOutputShape(shape)));
      },
    };
  },
});
