import { createHmac } from "node:crypto";
import type { Chance } from "@stride/classwork";

/** Chance that a secret gives: the same for the same secret and name, and nothing that could be guessed without it. */
export function chanceOf(secret: string): Chance {
  // 48 bits of it: whatever is drawn is below 2^31, so that no number is noticeably likelier than another.
  return (name, below) => createHmac("sha256", secret).update(name).digest().readUIntBE(0, 6) % below;
}
