import { chance, shuffled } from "./chance.ts";

const ROUNDS = 21;
const SEED = 20260101;

/** Microseconds that each of two took in a round. */
export interface Round {
  readonly ours: number;
  readonly theirs: number;
}

type Side = keyof Round;

/** Times both in each round, in an order that chance decides, so that what else the machine does meets both alike. */
export async function rounds(timeOf: (side: Side) => number | Promise<number>): Promise<readonly Round[]> {
  const random = chance(SEED);
  const all: Round[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const times = { ours: NaN, theirs: NaN };
    for (const side of shuffled<Side>(["ours", "theirs"], random)) times[side] = await timeOf(side);
    all.push(times);
  }
  return all;
}
