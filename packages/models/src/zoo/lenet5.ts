import { featureMap, type LayerSettings } from "@stride/cnn";
import { graph } from "./graph.ts";
import type { KnownNetwork } from "./known-network.ts";

const tanh: LayerSettings = { type: "activation", function: "tanh" };

/**
 * As it is taught today: in the paper a map of C3 reads only some of S2's maps, the poolings learn a factor and a shift each, and
 * the last layer measures distances.
 */
export const lenet5: KnownNetwork = {
  name: "lenet5",
  alsoCalled: ["LeNet"],
  title: { en: "LeNet-5, which reads digits", ko: "LeNet-5, 숫자를 읽는 신경망" },
  level: 1,
  source:
    "LeCun, Bottou, Bengio, Haffner: Gradient-based learning applied to document recognition, 1998; C3 reads all maps, poolings learn nothing, the output is a linear layer",
  published: {},
  network() {
    const g = graph(featureMap(1, 32, 32));
    let x = g.call("C1.tanh", g.conv2d("C1", g.input, { outChannels: 6, kernelSize: 5 }), tanh);
    x = g.avgPool2d("S2", x, { kernelSize: 2 });
    x = g.call("C3.tanh", g.conv2d("C3", x, { outChannels: 16, kernelSize: 5 }), tanh);
    x = g.avgPool2d("S4", x, { kernelSize: 2 });
    x = g.call("C5.tanh", g.conv2d("C5", x, { outChannels: 120, kernelSize: 5 }), tanh);
    x = g.flatten("flatten", x);
    x = g.call("F6.tanh", g.linear("F6", x, 84), tanh);
    return g.network(g.linear("output", x, 10));
  },
};
