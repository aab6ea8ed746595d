import type { Dialect } from "./dialect.ts";
import { keras } from "./keras/index.ts";
import { onnx } from "./onnx/index.ts";
import { tfjs } from "./tfjs/index.ts";
import { torch } from "./torch/index.ts";

const byName: ReadonlyMap<string, Dialect> = new Map([
  ["torch", torch],
  ["keras", keras],
  ["tfjs", tfjs],
  ["tfjs-layers", tfjs],
  ["onnx", onnx],
]);

/** The framework that a text such as "torch 1.13.1 (Debian)" begins with. */
export function dialectOf(framework: string): Dialect | undefined {
  return byName.get(framework) ?? byName.get(/\S+/.exec(framework)?.[0] ?? "");
}
