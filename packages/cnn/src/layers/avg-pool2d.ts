import { pooling2d } from "../pooling.ts";

/** The mean of each window. */
export const avgPool2d = pooling2d("avg-pool2d");
