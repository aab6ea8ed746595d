import type { Count } from "@stride/cnn";
import type { Text } from "../locale.ts";
import { numeral } from "../numerals.ts";

/** What an answer in the end is, where more follows upon a step: its bias, its ReLU, the other channels. */
export function inTheEnd(step: Count, end: string): Text {
  return numeral(step) === end
    ? { en: "", ko: "" }
    : { en: `, and in the end ${end}`, ko: `, 끝에는 ${end}` };
}
