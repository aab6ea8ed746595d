import { ok, refused, type Result } from "@stride/cnn";
import type { Refusal } from "../../../dialects/refusal.ts";
import type { ReadProblem } from "../../read-problem.ts";
import type { Constant } from "./constant.ts";

/** What a name stands for: a constant, or what leaves an input or a node of our network. */
export type Tensor =
  | { readonly kind: "constant"; readonly constant: Constant }
  | { readonly kind: "flowing"; readonly source: string };

/** What the names of a graph's tensors stand for, as far as it has been read. */
export class Tensors {
  readonly #byName = new Map<string, Tensor>();
  /** What more comes out of a node than its first output. */
  readonly #others = new Map<string, string>();

  constant(name: string, constant: Constant): void {
    this.#byName.set(name, { kind: "constant", constant });
  }

  flowing(name: string, source: string): void {
    this.#byName.set(name, { kind: "flowing", source });
  }

  other(name: string, type: string): void {
    this.#others.set(name, type);
  }

  get(name: string): Result<Tensor, Refusal | ReadProblem["problem"]> {
    const tensor = this.#byName.get(name);
    if (tensor) return ok(tensor);
    const type = this.#others.get(name);
    return type === undefined
      ? refused({ code: "unknown-source", source: name })
      : refused({ code: "unsupported", framework: "onnx", layer: `${type}'s other outputs` });
  }
}
