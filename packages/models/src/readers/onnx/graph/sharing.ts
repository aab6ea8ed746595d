import { ok, refused, type Result } from "@stride/cnn";
import type { FileProblem } from "../../read-problem.ts";

interface Use {
  readonly node: string;
  readonly key: string;
}

/** Which tensors are used as weights, and where first: what uses the same ones again is the same layer. */
export class Sharing {
  readonly #uses = new Map<string, Use>();

  /** The node that used the same weights, all of them and in the same order, before. */
  of(node: string, type: string, origins: readonly string[]): Result<string | undefined, FileProblem> {
    const key = JSON.stringify([type, ...origins]);
    const before = origins.map((origin) => this.#uses.get(origin));
    const first = before.find((use) => use !== undefined);
    if (!first) {
      for (const origin of origins) this.#uses.set(origin, { node, key });
      return ok(undefined);
    }
    const place = before.findIndex((use) => use?.key !== key);
    if (place < 0) return ok(first.node);
    return refused({
      code: "partly-shared",
      weight: origins[before.indexOf(first)] ?? "",
      other: first.node,
    });
  }
}
