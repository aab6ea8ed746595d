import type { Block, Blocks } from "./block.ts";

const EfficientNet: Block = {
  children: ["features", "avgpool", "classifier"],
  forward: (self, x) => self.call("classifier", self.flatten(self.chain(x, "features", "avgpool"))),
};

const MBConv: Block = {
  children: ["block", "stochastic_depth"],
  forward(self, x) {
    const out = self.call("block", x);
    const added = self.addedIfAlike(x, out);
    return added === undefined ? out : self.add(self.call("stochastic_depth", out), added);
  },
};

/** Weighs the channels: one number for each, out of the mean of all maps. */
const SqueezeExcitation: Block = {
  children: ["avgpool", "fc1", "fc2", "activation", "scale_activation"],
  forward(self, x) {
    const scale = self.chain(x, "avgpool", "fc1", "activation", "fc2", "scale_activation");
    return self.multiply(scale, x);
  },
};

export const efficientnet: Blocks = { EfficientNet, MBConv, FusedMBConv: MBConv, SqueezeExcitation };
