import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./root.ts";

/** The recorded layers that the tests are run with: PyTorch's, Keras', tfjs's and ONNX's, a line each, with what the framework answered. */
export const rows: readonly string[] = readFileSync(
  join(root, "packages/models/src/dialects/fixtures/layers.jsonl"),
  "utf8",
)
  .trim()
  .split("\n");

const asked = [
  ...["id", "framework", "layer", "config", "batch_excluded"],
  ...["input_shape", "input_shapes", "initializers"],
];

/** The same without the answers: only what `stride layer` reads. */
export const questions: readonly string[] = rows.map((row) => {
  const value: unknown = JSON.parse(row);
  if (typeof value !== "object" || value === null) throw new Error(`no row: ${row}`);
  return JSON.stringify(Object.fromEntries(Object.entries(value).filter(([key]) => asked.includes(key))));
});
