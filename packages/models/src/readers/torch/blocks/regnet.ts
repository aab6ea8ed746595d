import { type Block, type Blocks, inOrder } from "./block.ts";

const RegNet: Block = {
  children: ["stem", "trunk_output", "avgpool", "fc"],
  forward: (self, x) => self.call("fc", self.flatten(self.chain(x, "stem", "trunk_output", "avgpool"))),
};

const ResBottleneckBlock: Block = {
  children: ["proj?", "f", "activation"],
  forward(self, x) {
    const projected = self.has("proj") ? self.call("proj", x) : x;
    return self.call("activation", self.add(projected, self.call("f", x)));
  },
};

export const regnet: Blocks = {
  RegNet,
  ResBottleneckBlock,
  AnyStage: inOrder,
  BottleneckTransform: inOrder,
  SimpleStemIN: inOrder,
};
