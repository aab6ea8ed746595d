/** So many ids a statement takes: the database knows no more than a thousand parameters for sure. */
const MOST_IDS = 500;

/** Ids in as few lots as statements take. */
export function batches(ids: readonly string[]): string[][] {
  const count = Math.ceil(ids.length / MOST_IDS);
  return Array.from({ length: count }, (_, at) => ids.slice(at * MOST_IDS, (at + 1) * MOST_IDS));
}
