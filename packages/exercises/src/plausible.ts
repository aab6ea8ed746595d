import type { AnswerValue } from "./answer.ts";

/** A learner's axis may be this many times the true one, or that fraction of it, and still be calculated on. */
const FACTOR = 4;

/**
 * Whether an own value may stand in for the true one in later rows: of the same rank and not far from it.
 * Otherwise an absurd early value, as 1 × 1, would make the rest trivial.
 */
export function plausible(own: AnswerValue, truth: AnswerValue): boolean {
  return (
    own.length === truth.length &&
    own.every((length, axis) => {
      const [mine, right] = [Number(length), Number(truth[axis])];
      return mine >= right / FACTOR && mine <= right * FACTOR;
    })
  );
}
