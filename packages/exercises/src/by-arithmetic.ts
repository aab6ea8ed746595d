import { type Arithmetic, arithmetic } from "@stride/cnn";
import { rankedWays } from "./misconceptions/index.ts";

/** The truth and each belief: what they give can't change. A recording's steps must be carried out each time. */
const lasting: ReadonlySet<Arithmetic> = new Set([
  arithmetic,
  ...rankedWays.map(([, misconception]) => misconception.arithmetic),
]);

/** A calculation that is carried out once under each belief, however many boxes and options ask for it. */
export function byArithmetic<Result>(calculate: (a: Arithmetic) => Result): (a: Arithmetic) => Result {
  const known = new Map<Arithmetic, { readonly result: Result }>();
  return (a) => {
    const before = known.get(a);
    if (before) return before.result;
    const result = calculate(a);
    if (lasting.has(a)) known.set(a, { result });
    return result;
  };
}
