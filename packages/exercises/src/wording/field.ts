import type { Count, StepInput } from "@stride/cnn";
import { numeral } from "../numerals.ts";

/** How a window widens a receptive field, with numbers: `5 + 2·2 = 9`. */
export function widened({
  size,
  beyondFirst,
  effectiveStride,
  truth,
}: Pick<StepInput<"fieldWidened">, "size" | "beyondFirst" | "effectiveStride"> & {
  readonly truth: Count;
}): string {
  return `${numeral(size)} + ${numeral(beyondFirst)}·${numeral(effectiveStride)} = ${numeral(truth)}`;
}
