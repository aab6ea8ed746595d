import { z } from "zod";
import type { TensorRef } from "./model.ts";

/** What a call is given: its tensors in order, as the file counts their layers' calls. */
export interface Arguments {
  readonly tensors: readonly TensorRef[];
  readonly lists: boolean;
  /** Keras 3's form, an object; before it was a list. */
  readonly form: "keras-2" | "keras-3";
}

const keras3Node = z.object({
  args: z.array(z.unknown()),
  kwargs: z.record(z.string(), z.unknown()).default({}),
});
const kerasTensor = z.object({
  class_name: z.literal("__keras_tensor__"),
  config: z.object({ keras_history: z.unknown() }),
});
const named = z.record(z.string(), z.unknown());

/** What these are given doesn't change what comes out. */
const withoutEffect: ReadonlySet<string> = new Set(["mask", "training"]);

/** One of a layer's `inbound_nodes`, in either form; nothing if it is neither. */
export function readNode(node: unknown): Arguments | undefined {
  const found = new Found();
  if (Array.isArray(node)) return found.keras2(node) ? { ...found.result(), form: "keras-2" } : undefined;
  const read = keras3Node.safeParse(node);
  if (!read.success) return undefined;
  const { args, kwargs } = read.data;
  const sound = args.every((one) => found.anywhere(one)) && found.keywords(kwargs);
  return sound ? { ...found.result(), form: "keras-3" } : undefined;
}

/** `input_layers` or `output_layers`: one tensor, or a list or names of such; nothing if it is none of that. */
export function readTensors(value: unknown): readonly TensorRef[] | undefined {
  const found = new Found();
  return found.connected(value) ? found.result().tensors : undefined;
}

/** `["conv2d", 0, 0]`, behind which Keras 2 may write further arguments. There are too many of them for a schema. */
function readTriple(value: unknown): TensorRef | undefined {
  if (!Array.isArray(value)) return undefined;
  const list: readonly unknown[] = value;
  const [layer, call, tensor] = list;
  return typeof layer === "string" && isCount(call) && isCount(tensor) ? { layer, call, tensor } : undefined;
}

function isCount(value: unknown): value is number {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0;
}

/** Whether a list stands for a tensor, soundly or not: it begins with a name, and a number follows. */
function isTriple(value: readonly unknown[]): boolean {
  return typeof value[0] === "string" && value.length >= 3 && typeof value[1] === "number";
}

/** Collects tensors; each method gives whether all that it came by made sense. No value is deeper than a file may be. */
class Found {
  readonly #tensors: TensorRef[] = [];
  #lists = false;

  result() {
    return { tensors: this.#tensors, lists: this.#lists };
  }

  /** `[[["a", 0, 0, {}], ["b", 0, 0, {}]]]`, and where there is one tensor, that alone. Keywords stand with each tensor. */
  keras2(node: readonly unknown[]): boolean {
    if (isTriple(node)) return this.#constantOrTriple(node) && this.#keywordsOf(node);
    const [first] = node;
    return this.connected(node) && (!Array.isArray(first) || this.#keywordsOf(first));
  }

  connected(value: unknown): boolean {
    if (Array.isArray(value)) {
      return isTriple(value) ? this.#constantOrTriple(value) : value.every((one) => this.connected(one));
    }
    const names = named.safeParse(value);
    return names.success && inOrderOfNames(names.data).every((one) => this.connected(one));
  }

  keywords(keywords: Readonly<Record<string, unknown>>): boolean {
    const kept = Object.entries(keywords).filter(([key]) => !withoutEffect.has(key));
    return this.anywhere(Object.fromEntries(kept));
  }

  /** In Keras 3 a tensor says that it is one. */
  anywhere(value: unknown): boolean {
    if (Array.isArray(value)) {
      this.#lists ||= value.some((one) => typeof one === "number");
      return value.every((one) => this.anywhere(one));
    }
    if (typeof value !== "object" || value === null) return true;
    const tensor = kerasTensor.safeParse(value);
    if (tensor.success) return this.#triple(tensor.data.config.keras_history);
    return inOrderOfNames(value).every((one) => this.anywhere(one));
  }

  #keywordsOf(tensor: readonly unknown[]): boolean {
    const keywords = named.safeParse(tensor[3] ?? {});
    if (!keywords.success) return false;
    return Object.entries(keywords.data).every(
      ([key, value]) => withoutEffect.has(key) || this.#keyword(value),
    );
  }

  /** Among Keras 2's keywords a list is a tensor if it looks like one. */
  #keyword(value: unknown): boolean {
    if (Array.isArray(value)) {
      if (isTriple(value)) return this.#constantOrTriple(value);
      this.#lists ||= value.some((one) => typeof one === "number");
      return value.every((one) => this.#keyword(one));
    }
    if (typeof value !== "object" || value === null) return true;
    return inOrderOfNames(value).every((one) => this.#keyword(one));
  }

  #constantOrTriple(value: readonly unknown[]): boolean {
    if (value[0] !== "_CONSTANT_VALUE") return this.#triple(value);
    this.#lists ||= Array.isArray(value[2]);
    return true;
  }

  #triple(value: unknown): boolean {
    const tensor = readTriple(value);
    if (tensor) this.#tensors.push(tensor);
    return tensor !== undefined;
  }
}

/** The names' own order is what both sides of a call agree on. */
function inOrderOfNames(value: object): readonly unknown[] {
  return Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, one]: [string, unknown]) => one);
}
