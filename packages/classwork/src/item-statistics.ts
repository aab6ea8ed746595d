/** Of fewer learners a correlation says nothing. */
const LEAST_LEARNERS = 5;
/** What sums of equal fractions differ by is no spread. */
const LEAST_SPREAD = 1e-9;

/** How hard an item is: the mean of the first tries' scores, from 0 (nobody had it) to 1. Nothing where nobody tried. */
export function itemDifficulty(firstScores: readonly number[]): number | undefined {
  return firstScores.length === 0 ? undefined : mean(firstScores);
}

/** What one learner reached in an item, and in the rest of the set. */
export interface ItemAndRest {
  readonly item: number;
  readonly rest: number;
}

/**
 * How well an item tells who is good at the rest of the set: Pearson's correlation of both scores (the corrected item-total
 * correlation, Lord & Novick 1968, 15.4). Nothing of fewer than five learners, or where all have the same.
 */
export function discrimination(learners: readonly ItemAndRest[]): number | undefined {
  if (learners.length < LEAST_LEARNERS) return undefined;
  const items = deviations(learners.map(({ item }) => item));
  const rests = deviations(learners.map(({ rest }) => rest));
  const spread = Math.sqrt(dot(items, items) * dot(rests, rests));
  if (spread < LEAST_SPREAD) return undefined;
  return Math.min(1, Math.max(-1, dot(items, rests) / spread));
}

/** The middle of several numbers, of an even number of them the mean of the two in the middle. */
export function median(numbers: readonly number[]): number | undefined {
  const sorted = numbers.toSorted((a, b) => a - b);
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]];
  return low === undefined || high === undefined ? undefined : (low + high) / 2;
}

function deviations(numbers: readonly number[]): readonly number[] {
  const middle = mean(numbers);
  return numbers.map((number) => number - middle);
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}

function dot(some: readonly number[], others: readonly number[]): number {
  return some.reduce((sum, number, at) => sum + number * (others[at] ?? 0), 0);
}
