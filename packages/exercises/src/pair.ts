import type { Arithmetic } from "@stride/cnn";
import type { Misconception } from "./misconception.ts";
import { byKey } from "./remembered.ts";

const all = new Set<Arithmetic>();

/** Two beliefs in one arithmetic; merged once. */
export function together(one: Misconception, other: Misconception): Arithmetic {
  return merged(one)(other);
}

/** Whether an arithmetic is one of two beliefs: it always gives the same, as a recording of it doesn't. */
export function isPair(a: Arithmetic): boolean {
  return all.has(a);
}

const merged = byKey((one: Misconception) =>
  byKey((other: Misconception) => {
    const both = other.onto(one.arithmetic);
    all.add(both);
    return both;
  }),
);
