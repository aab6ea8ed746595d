import { refused, ok, type Result } from "@stride/cnn";
import type { Refusal } from "../../../dialects/refusal.ts";
import type { OnnxNode } from "../model.ts";
import type { Constant } from "./constant.ts";

/** What ONNX calls the inputs behind the first that aren't tensors to calculate with, but settings; `""` is none of them. */
const names: ReadonlyMap<string, readonly string[]> = new Map([
  ["Clip", ["min", "max"]],
  ["Dropout", ["ratio", "training_mode"]],
  ["Pad", ["pads", "constant_value", "axes"]],
  ["ReduceMax", ["axes"]],
  ["ReduceMean", ["axes"]],
  ["Reshape", ["shape"]],
  ["Resize", ["roi", "scales", "sizes"]],
  ["Squeeze", ["axes"]],
  ["Unsqueeze", ["axes"]],
  ["Upsample", ["scales"]],
]);

/** The names of a node's inputs that are settings, from its second on. Resize had no roi before opset 11. */
export function toldInputs({ type, inputs }: OnnxNode): readonly string[] {
  return type === "Resize" && inputs.length === 2 ? ["scales"] : (names.get(type) ?? []);
}

/** A setting's numbers. The size of any batch can only stand first, where it is kept. */
export function toldNumbers(name: string, { values }: Constant): Result<readonly number[], Refusal> {
  const numbers = values ?? [];
  if (numbers.slice(1).includes(null)) return refused({ code: "unknown-batch" });
  // a length of 0 copies the input's in a shape
  return ok(numbers.map((value) => value ?? (name === "shape" ? 0 : 1)));
}
