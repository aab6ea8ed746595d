import type { Tensor } from "../calls.ts";
import type { Self } from "../self.ts";
import type { Block, Blocks } from "./block.ts";

/** As it is evaluated: the auxiliary head is only called in training. */
const Inception3: Block = {
  children: [
    ...["Conv2d_1a_3x3", "Conv2d_2a_3x3", "Conv2d_2b_3x3", "maxpool1"],
    ...["Conv2d_3b_1x1", "Conv2d_4a_3x3", "maxpool2"],
    ...["Mixed_5b", "Mixed_5c", "Mixed_5d"],
    ...["Mixed_6a", "Mixed_6b", "Mixed_6c", "Mixed_6d", "Mixed_6e"],
    ...["AuxLogits?", "Mixed_7a", "Mixed_7b", "Mixed_7c"],
    ...["avgpool", "dropout", "fc"],
  ],
  forward(self, x) {
    const first = self.chain(x, "Conv2d_1a_3x3", "Conv2d_2a_3x3", "Conv2d_2b_3x3", "maxpool1");
    const second = self.chain(first, "Conv2d_3b_1x1", "Conv2d_4a_3x3", "maxpool2");
    const fifth = self.chain(second, "Mixed_5b", "Mixed_5c", "Mixed_5d");
    const sixth = self.chain(fifth, "Mixed_6a", "Mixed_6b", "Mixed_6c", "Mixed_6d", "Mixed_6e");
    const maps = self.chain(sixth, "Mixed_7a", "Mixed_7b", "Mixed_7c", "avgpool", "dropout");
    return self.call("fc", self.flatten(maps));
  },
};

const InceptionA: Block = {
  children: [
    "branch1x1",
    "branch5x5_1",
    "branch5x5_2",
    "branch3x3dbl_1",
    "branch3x3dbl_2",
    "branch3x3dbl_3",
    "branch_pool",
  ],
  forward: (self, x) =>
    self.cat(
      self.call("branch1x1", x),
      self.chain(x, "branch5x5_1", "branch5x5_2"),
      self.chain(x, "branch3x3dbl_1", "branch3x3dbl_2", "branch3x3dbl_3"),
      averaged(self, x),
    ),
};

const InceptionB: Block = {
  children: ["branch3x3", "branch3x3dbl_1", "branch3x3dbl_2", "branch3x3dbl_3"],
  forward: (self, x) =>
    self.cat(
      self.call("branch3x3", x),
      self.chain(x, "branch3x3dbl_1", "branch3x3dbl_2", "branch3x3dbl_3"),
      halved(self, x),
    ),
};

const sevens = ["branch7x7dbl_1", "branch7x7dbl_2", "branch7x7dbl_3", "branch7x7dbl_4", "branch7x7dbl_5"];

const InceptionC: Block = {
  children: ["branch1x1", "branch7x7_1", "branch7x7_2", "branch7x7_3", ...sevens, "branch_pool"],
  forward: (self, x) =>
    self.cat(
      self.call("branch1x1", x),
      self.chain(x, "branch7x7_1", "branch7x7_2", "branch7x7_3"),
      self.chain(x, ...sevens),
      averaged(self, x),
    ),
};

const InceptionD: Block = {
  children: [
    "branch3x3_1",
    "branch3x3_2",
    "branch7x7x3_1",
    "branch7x7x3_2",
    "branch7x7x3_3",
    "branch7x7x3_4",
  ],
  forward: (self, x) =>
    self.cat(
      self.chain(x, "branch3x3_1", "branch3x3_2"),
      self.chain(x, "branch7x7x3_1", "branch7x7x3_2", "branch7x7x3_3", "branch7x7x3_4"),
      halved(self, x),
    ),
};

/** Two branches end in a pair of convolutions beside each other. */
const InceptionE: Block = {
  children: [
    ...["branch1x1", "branch3x3_1", "branch3x3_2a", "branch3x3_2b"],
    ...["branch3x3dbl_1", "branch3x3dbl_2", "branch3x3dbl_3a", "branch3x3dbl_3b", "branch_pool"],
  ],
  forward(self, x) {
    const single = self.call("branch1x1", x);
    const three = self.call("branch3x3_1", x);
    const threes = self.cat(self.call("branch3x3_2a", three), self.call("branch3x3_2b", three));
    const double = self.chain(x, "branch3x3dbl_1", "branch3x3dbl_2");
    const doubles = self.cat(self.call("branch3x3dbl_3a", double), self.call("branch3x3dbl_3b", double));
    return self.cat(single, threes, doubles, averaged(self, x));
  },
};

function averaged(self: Self, x: Tensor): Tensor {
  return self.call("branch_pool", self.avgPool2d(x, { kernel_size: 3, stride: 1, padding: 1 }));
}

function halved(self: Self, x: Tensor): Tensor {
  return self.maxPool2d(x, { kernel_size: 3, stride: 2, padding: 0 });
}

export const inception: Blocks = { Inception3, InceptionA, InceptionB, InceptionC, InceptionD, InceptionE };
