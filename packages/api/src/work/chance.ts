import { createHmac } from "node:crypto";
import type { Chance } from "@stride/classwork";

/** Bytes of a digest that a number is made of: so many more than it needs that all numbers are as likely. */
const BYTES = 6;

/**
 * What an assignment's numbers are drawn by: nobody can foretell them, and the same learner gets the same.
 * @param whose a learner's id, or "" where all have the same numbers
 */
export function chanceOf(secret: string, whose: string): Chance {
  const key = createHmac("sha256", secret).update(whose).digest();
  return (name, below) => createHmac("sha256", key).update(name).digest().readUIntBE(0, BYTES) % below;
}
