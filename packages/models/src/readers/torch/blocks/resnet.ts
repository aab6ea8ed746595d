import type { Block, Blocks } from "./block.ts";

/** ResNet, ResNeXt and Wide ResNet are one class. */
const ResNet: Block = {
  children: ["conv1", "bn1", "relu", "maxpool", "layer1", "layer2", "layer3", "layer4", "avgpool", "fc"],
  forward(self, x) {
    const stem = self.chain(x, "conv1", "bn1", "relu", "maxpool");
    const maps = self.chain(stem, "layer1", "layer2", "layer3", "layer4", "avgpool");
    return self.call("fc", self.flatten(maps));
  },
};

const BasicBlock = residual("conv1", "bn1", "relu", "conv2", "bn2");

const Bottleneck = residual("conv1", "bn1", "relu", "conv2", "bn2", "relu", "conv3", "bn3");

/** Convolutions in space and time have their norms inside. */
const BasicBlock3d = residual("conv1", "conv2");
const Bottleneck3d = residual("conv1", "conv2", "conv3");

const VideoResNet: Block = {
  children: ["stem", "layer1", "layer2", "layer3", "layer4", "avgpool", "fc"],
  forward(self, x) {
    const maps = self.chain(x, "stem", "layer1", "layer2", "layer3", "layer4", "avgpool");
    return self.call("fc", self.flatten(maps));
  },
};

/** The same `relu` is called behind each norm and behind the sum. */
function residual(...main: readonly string[]): Block {
  return {
    children: [...main, "relu", "downsample?"],
    forward(self, x) {
      const out = self.chain(x, ...main);
      const identity = self.has("downsample") ? self.call("downsample", x) : x;
      return self.call("relu", self.add(out, identity));
    },
  };
}

export const resnet: Blocks = {
  ResNet,
  VideoResNet,
  BasicBlock: [BasicBlock, BasicBlock3d],
  Bottleneck: [Bottleneck, Bottleneck3d],
};
