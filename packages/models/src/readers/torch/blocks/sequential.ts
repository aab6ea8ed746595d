import { inOrder, type Blocks, chained } from "./block.ts";

export const sequential: Blocks = {
  Sequential: inOrder,
  DataParallel: chained("module"),
  DistributedDataParallel: chained("module"),
  // torchvision's convolutions with a norm and an activation, as they were called from version to version
  Conv2dNormActivation: inOrder,
  Conv3dNormActivation: inOrder,
  ConvNormActivation: inOrder,
  ConvBNActivation: inOrder,
  ConvBNReLU: inOrder,
};
