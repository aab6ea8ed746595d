import { ok, refused, type Result } from "@stride/cnn";
import type { Refusal } from "./refusal.ts";

/** An axis counted from the first; a negative one is written from the end. The batch's axis is one of the `rank`. */
export function axisFromStart(axis: number, rank: number): Result<number, Refusal> {
  const fromStart = axis < 0 ? axis + rank : axis;
  if (fromStart < 0 || fromStart >= rank) return refused({ code: "axis-out-of-range", axis, rank });
  return ok(fromStart);
}
