import type { Value, WrittenLayer } from "../dialects/writing.ts";

/** A value as Python writes it; a list is a tuple. */
export function pythonOf(value: Value): string {
  if (value === null) return "None";
  if (typeof value === "string") return JSON.stringify(value);
  if (typeof value === "boolean") return value ? "True" : "False";
  if (typeof value === "number") return numberOf(value);
  return value.length === 1 ? `(${pythonOf(value[0] ?? null)},)` : `(${value.map(pythonOf).join(", ")})`;
}

function numberOf(value: number): string {
  if (Number.isFinite(value)) return String(value);
  return `float("${value < 0 ? "-inf" : "inf"}")`;
}

/** `Conv2d(1, 20, 4, bias=False)`, and more arguments behind. */
export function callOf(
  { type, positional, keywords }: WrittenLayer,
  more: Readonly<Record<string, Value>> = {},
): string {
  const told = [
    ...Object.values(positional).map(pythonOf),
    ...Object.entries({ ...keywords, ...more }).map(([name, value]) => `${name}=${pythonOf(value)}`),
  ];
  return `${type}(${told.join(", ")})`;
}
