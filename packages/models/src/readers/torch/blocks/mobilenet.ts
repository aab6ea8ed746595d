import type { Block, Blocks } from "./block.ts";

const MobileNetV2: Block = {
  children: ["features", "classifier"],
  forward(self, x) {
    const pooled = self.adaptiveAvgPool2d(self.call("features", x), 1);
    return self.call("classifier", self.flatten(pooled));
  },
};

const MobileNetV3: Block = {
  children: ["features", "avgpool", "classifier"],
  forward: (self, x) => self.call("classifier", self.flatten(self.chain(x, "features", "avgpool"))),
};

const MNASNet: Block = {
  children: ["layers", "classifier"],
  forward: (self, x) => self.call("classifier", self.mean(self.call("layers", x))),
};

/** The second generation's holds `conv`, the third's `block`, MNASNet's `layers`. */
function inverted(child: string): Block {
  return {
    children: [child],
    forward(self, x) {
      const out = self.call(child, x);
      const added = self.addedIfAlike(x, out);
      return added === undefined ? out : self.add(added, out);
    },
  };
}

export const mobilenet: Blocks = {
  MobileNetV2,
  MobileNetV3,
  MNASNet,
  InvertedResidual: [inverted("conv"), inverted("block")],
  InvertedResidualV3: inverted("block"),
  _InvertedResidual: inverted("layers"),
};
