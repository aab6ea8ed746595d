import type { Block, Blocks } from "./block.ts";

const SqueezeNet: Block = {
  children: ["features", "classifier"],
  forward: (self, x) => self.flatten(self.chain(x, "features", "classifier")),
};

const Fire: Block = {
  children: [
    "squeeze",
    "squeeze_activation",
    "expand1x1",
    "expand1x1_activation",
    "expand3x3",
    "expand3x3_activation",
  ],
  forward(self, x) {
    const squeezed = self.chain(x, "squeeze", "squeeze_activation");
    return self.cat(
      self.chain(squeezed, "expand1x1", "expand1x1_activation"),
      self.chain(squeezed, "expand3x3", "expand3x3_activation"),
    );
  },
};

export const squeezenet: Blocks = { SqueezeNet, Fire };
