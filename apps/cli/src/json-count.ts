import type { Count } from "@stride/cnn";

/** A count as JSON: beyond 2^53 a text in decimal digits, so that nobody's reader rounds it. */
export function jsonCount(count: Count): number | string {
  return typeof count === "bigint" ? String(count) : count;
}
