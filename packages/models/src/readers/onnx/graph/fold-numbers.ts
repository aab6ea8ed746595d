import type { OnnxNode } from "../model.ts";
import { type Constant, listed } from "./constant.ts";

type Fold = (node: OnnxNode, inputs: readonly Constant[], output: string) => Constant | undefined;

/** Number by number, a single one repeated. What the size of a batch takes part in isn't known. */
export function numberwise(operate: (a: number, b: number) => number): Fold {
  return (_, [first, second = first], output) => {
    if (!first?.values || !second?.values) return undefined;
    const longer = second.values.length > first.values.length ? second : first;
    const alike = second.values.length === first.values.length;
    const values: number[] = [];
    for (let place = 0; place < (longer.values?.length ?? 0); place += 1) {
      const a = first.values[first.values.length === 1 ? 0 : place];
      const b = second.values[second.values.length === 1 ? 0 : place];
      if (a === undefined || b === undefined || a === null || b === null) return undefined;
      values.push(operate(a, b));
    }
    const single = first.values.length === 1 || second.values.length === 1;
    if ((!alike && !single) || !values.every(Number.isFinite)) return undefined;
    const axes = second.axes.length > first.axes.length && alike ? second.axes : longer.axes;
    return listed(output, values, { whole: first.whole && second.whole, axes });
  };
}

/** Whole numbers are divided without a rest. */
export const dividing: Fold = (node, inputs, output) => {
  const whole = inputs.every((input) => input.whole);
  return numberwise((a, b) => (whole ? Math.trunc(a / b) : a / b))(node, inputs, output);
};
