import type { Block, Blocks } from "./block.ts";

const classifier: Block = {
  children: ["features", "avgpool", "classifier"],
  forward: (self, x) => self.call("classifier", self.flatten(self.chain(x, "features", "avgpool"))),
};

export const alexnet: Blocks = { AlexNet: classifier, VGG: classifier };
