import type { FileProblem } from "../../read-problem.ts";
import { limits } from "../limits.ts";
import type { Field } from "../wire/message.ts";

/** A tensor's lengths. Of a constant one may be 0: an input that is left out may be written so. */
export class Axes {
  readonly lengths: number[] = [];
  #problem: FileProblem | undefined;

  get problem(): FileProblem | undefined {
    return this.#problem;
  }

  readonly field: Field = {
    kind: "ints",
    limit: limits.axes,
    take: (length) => {
      const axis = this.lengths.length;
      if (axis === limits.axes) this.#tooMany();
      else this.lengths.push(Number(length));
      if (length < 0 || !Number.isSafeInteger(Number(length))) {
        this.#problem ??= { code: "no-length", axis, length: String(length) };
      }
    },
    tooMany: () => this.#tooMany(),
  };

  #tooMany(): void {
    this.#problem ??= { code: "too-large", what: "axes", limit: limits.axes, got: limits.axes + 1 };
  }
}
