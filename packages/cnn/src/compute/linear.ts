import { z } from "zod";
import { demandBias, multiplyAdd, type Operation } from "./operation.ts";
import { NotComputable } from "./problem.ts";
import { demandLittleWork } from "./stands.ts";
import { emptyTensor } from "./tensor.ts";

const noAttrs = z.strictObject({});

/** Weights of [features after, features before], on the last axis. */
export const linear: Operation = (operands) => {
  const { input, bias } = operands;
  operands.attrs(noAttrs);
  const weight = operands.weight();
  const features = input.shape.at(-1) ?? 1;
  const [units = 1, expected = 1, ...more] = weight.shape;
  if (more.length > 0 || weight.shape.length < 2) {
    throw new NotComputable({ code: "wrong-rank", expected: 2, got: weight.shape.length });
  }
  if (features !== expected) throw new NotComputable({ code: "features-mismatch", expected, got: features });
  demandBias(operands, units);
  const output = emptyTensor([...input.shape.slice(0, -1), units]);
  demandLittleWork(output.values.length, features);
  output.values.forEach((_, at) => {
    const [row, unit] = [Math.floor(at / units), at % units];
    let total = bias?.[unit] ?? 0;
    for (let feature = 0; feature < features; feature++) {
      const value = input.values[row * features + feature] ?? 0;
      total = multiplyAdd(total, value, weight.values[unit * features + feature] ?? 0);
    }
    output.values[at] = total;
  });
  return output;
};
