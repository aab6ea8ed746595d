import { type Arithmetic, arithmetic } from "@stride/cnn";
import { rankedWays } from "./misconceptions/index.ts";
import { isPair } from "./pair.ts";

/** The truth and each belief: what they give can't change. A recording's steps must be carried out each time. */
const lasting: ReadonlySet<Arithmetic> = new Set([
  arithmetic,
  ...rankedWays.map(([, misconception]) => misconception.arithmetic),
]);

/**
 * A calculation that is carried out once under each belief, however many boxes and options ask for it. Of pairs of beliefs,
 * which are many, the last one is known: an answer and its judgement ask for the same.
 */
export function byArithmetic<Result>(calculate: (a: Arithmetic) => Result): (a: Arithmetic) => Result {
  const known = new Map<Arithmetic, { readonly result: Result }>();
  let last: { readonly pair: Arithmetic; readonly result: Result } | undefined;
  return (a) => {
    if (last?.pair === a) return last.result;
    const before = known.get(a);
    if (before) return before.result;
    const result = calculate(a);
    if (lasting.has(a)) known.set(a, { result });
    else if (isPair(a)) last = { pair: a, result };
    return result;
  };
}
