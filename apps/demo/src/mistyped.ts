import type { Chance } from "@stride/classwork";
import type { Exercise } from "@stride/exercises";

type Field = Exercise["parts"][number]["fields"][number];

const MOST_OFF = 9;

/** A slip of the finger: another option, or one number of the answer that is some more or less. */
export function mistyped(field: Field, answer: string, chance: Chance): string {
  if (field.type === "choice")
    return field.options[chance("another option", field.options.length)]?.id ?? answer;
  const numbers = [...answer.matchAll(/\d+/gu)];
  const found = numbers[chance("which number", Math.max(1, numbers.length))];
  if (!found) return answer;
  const [digits] = found;
  const off = 1 + chance("how far", MOST_OFF);
  const isMore = chance("more or less", 2) === 0;
  const changed = BigInt(digits) + BigInt(isMore ? off : -off);
  const positive = changed < 0n ? -changed : changed;
  return `${answer.slice(0, found.index)}${positive}${answer.slice(found.index + digits.length)}`;
}
