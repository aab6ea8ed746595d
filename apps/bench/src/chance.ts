/** Numbers from 0 to 1 that a seed decides (Marsaglia 2003, Xorshift with 32 bits). */
export function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}

/** The same things in another order (Fisher & Yates). */
export function shuffled<Thing>(things: readonly Thing[], random: () => number): readonly Thing[] {
  const left = [...things];
  return things.flatMap(() => left.splice(Math.floor(random() * left.length), 1));
}
