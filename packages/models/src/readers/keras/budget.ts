import { ok, refused, type Result } from "@stride/cnn";
import type { ReadProblem } from "../read-problem.ts";

/** How many of something are still read. */
export class Budget {
  #spent = 0;
  readonly #limit: number;

  constructor(limit: number) {
    this.#limit = limit;
  }

  spend(some: number): Result<void, ReadProblem> {
    this.#spent += some;
    if (this.#spent <= this.#limit) return ok(undefined);
    const problem = { code: "too-large", what: "nodes", limit: this.#limit, got: this.#spent } as const;
    return refused({ at: undefined, problem });
  }
}
