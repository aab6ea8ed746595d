import type { Block, Blocks } from "./block.ts";

/** As it is evaluated: the two auxiliary heads are only called in training. */
const GoogLeNet: Block = {
  children: [
    ...["conv1", "maxpool1", "conv2", "conv3", "maxpool2"],
    ...["inception3a", "inception3b", "maxpool3"],
    ...["inception4a", "inception4b", "inception4c", "inception4d", "inception4e", "maxpool4"],
    ...["inception5a", "inception5b"],
    ...["aux1?", "aux2?", "avgpool", "dropout", "fc"],
  ],
  forward(self, x) {
    const stem = self.chain(x, "conv1", "maxpool1", "conv2", "conv3", "maxpool2");
    const third = self.chain(stem, "inception3a", "inception3b", "maxpool3");
    const fourth = self.chain(
      third,
      "inception4a",
      "inception4b",
      "inception4c",
      "inception4d",
      "inception4e",
    );
    const maps = self.chain(fourth, "maxpool4", "inception5a", "inception5b", "avgpool");
    return self.chain(self.flatten(maps), "dropout", "fc");
  },
};

const Inception: Block = {
  children: ["branch1", "branch2", "branch3", "branch4"],
  forward: (self, x) =>
    self.cat(
      self.call("branch1", x),
      self.call("branch2", x),
      self.call("branch3", x),
      self.call("branch4", x),
    ),
};

const BasicConv2d: Block = {
  children: ["conv", "bn"],
  forward: (self, x) => self.relu(self.chain(x, "conv", "bn")),
};

export const googlenet: Blocks = { GoogLeNet, Inception, BasicConv2d };
