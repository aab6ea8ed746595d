import type { Tensor } from "../calls.ts";
import { type Block, type Blocks, chained } from "./block.ts";

const DenseNet: Block = {
  children: ["features", "classifier"],
  forward(self, x) {
    const maps = self.relu(self.call("features", x));
    return self.call("classifier", self.flatten(self.adaptiveAvgPool2d(maps, 1)));
  },
};

/** Each layer gets all that came before it. */
const DenseBlock: Block = {
  children: /^denselayer[0-9]+$/,
  forward(self, x) {
    const maps: Tensor[] = [x];
    for (const layer of self.children) maps.push(self.call(layer, ...maps));
    return self.cat(...maps);
  },
};

const DenseLayer: Block = {
  children: ["norm1", "relu1", "conv1", "norm2", "relu2", "conv2"],
  forward: (self, ...maps) =>
    self.chain(self.cat(...maps), "norm1", "relu1", "conv1", "norm2", "relu2", "conv2"),
};

export const densenet: Blocks = {
  DenseNet,
  _DenseBlock: DenseBlock,
  _DenseLayer: DenseLayer,
  _Transition: chained("norm", "relu", "conv", "pool"),
};
