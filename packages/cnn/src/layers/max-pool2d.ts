import { pooling2d } from "../pooling.ts";

/** The largest value of each window. */
export const maxPool2d = pooling2d("max-pool2d");
