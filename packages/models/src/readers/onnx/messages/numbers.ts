import type { Field } from "../wire/message.ts";
import { limits } from "../limits.ts";

/** Collects a few numbers; of more nothing is known. */
export class Numbers {
  #values: number[] | undefined = [];
  #told = false;

  /** Whether there was any. */
  get told(): boolean {
    return this.#told;
  }

  get values(): readonly number[] | undefined {
    return this.#values;
  }

  /** Beyond 2^53 a number is no longer exact, which shows in it. */
  field(kind: "ints" | "floats" | "doubles"): Field {
    const take = (value: bigint | number) => {
      this.#told = true;
      if (this.#values && this.#values.length < limits.numbers) this.#values.push(Number(value));
      else this.#values = undefined;
    };
    const tooMany = () => {
      this.#told = true;
      this.#values = undefined;
    };
    return { kind, limit: limits.numbers, take, tooMany };
  }
}
