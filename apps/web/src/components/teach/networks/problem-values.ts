import { fileWords } from "../../../messages/ko/file-words.ts";
import type { NotRead } from "./network-job";

type Locale = "en" | "ko";

/** What sentences call otherwise than the readers do; a message chooses by words without a hyphen. */
const names: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  framework: { torch: "PyTorch", keras: "Keras", tfjs: "TensorFlow.js", onnx: "ONNX" },
  expected: { "feature-map": "maps" },
  got: { "feature-map": "maps" },
};

/** A problem's numbers and names as its sentence takes them; of axes the first is 1. */
export function valuesOf({ problem }: Pick<NotRead, "problem">, locale: Locale): Record<string, string> {
  const values = Object.entries(problem).map(([name, value]) => [name, textOf(name, value, locale)] as const);
  const axis = "axis" in problem ? { nth: String((problem.axis ?? 0) + 1) } : {};
  return { ...Object.fromEntries(values), ...axis };
}

/** Where a problem shows, as the key of its words and their values. */
export function placeOf(at: NotRead["at"]): {
  readonly place: "layer" | "layer-line" | "line" | "byte" | "path" | "nowhere";
  readonly values: Readonly<Record<string, string>>;
} {
  if (!at) return { place: "nowhere", values: {} };
  if ("node" in at) {
    return at.line === undefined
      ? { place: "layer", values: { layer: at.node } }
      : { place: "layer-line", values: { layer: at.node, line: String(at.line) } };
  }
  if ("line" in at) return { place: "line", values: { line: String(at.line) } };
  return "byte" in at
    ? { place: "byte", values: { byte: String(at.byte) } }
    : { place: "path", values: { path: at.path.join(".") } };
}

/** What is a size is joined as sizes are, and what is a list as lists are. */
const sizes = new Set(["stride", "dilation", "expected", "got"]);

function textOf(name: string, value: unknown, locale: Locale): string {
  if (Array.isArray(value)) {
    if (name === "path") return value.length === 0 ? "config" : value.join(".");
    return value.map((one) => (one === null ? "?" : String(one))).join(sizes.has(name) ? " × " : ", ");
  }
  const text = String(value);
  return named(names[name], text) ?? (locale === "ko" ? named(fileWords, text) : undefined) ?? text;
}

function named(words: Readonly<Record<string, string>> | undefined, text: string): string | undefined {
  return words && Object.hasOwn(words, text) ? words[text] : undefined;
}
