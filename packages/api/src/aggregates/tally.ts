/** Counts things that are the same in all their parts. */
export function tally<Thing extends object>(things: readonly Thing[]): (Thing & { count: number })[] {
  const counted = new Map<string, Thing & { count: number }>();
  for (const thing of things) {
    const key = JSON.stringify(Object.values(thing));
    const known = counted.get(key);
    if (known) known.count++;
    else counted.set(key, { ...thing, count: 1 });
  }
  return [...counted.values()];
}
