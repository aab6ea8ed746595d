import { inOrder, type Blocks } from "./block.ts";

/** The parts of torchvision's video networks that are called in order. */
export const video: Blocks = { BasicStem: inOrder, R2Plus1dStem: inOrder, Conv2Plus1D: inOrder };
