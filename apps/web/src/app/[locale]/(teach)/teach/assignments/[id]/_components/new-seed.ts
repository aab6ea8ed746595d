import { randomInt } from "node:crypto";

/** From what a new order is drawn. */
export const newSeed = () => randomInt(1_000_000);
