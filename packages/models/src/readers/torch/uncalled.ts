import { ok, refused, type Result } from "@stride/cnn";
import { z } from "zod";
import { readLayer } from "../../dialects/read-layer.ts";
import { positive } from "../../dialects/settings.ts";
import type { UncalledLayer } from "../foreign-network.ts";
import type { ReadProblem } from "../read-problem.ts";
import { isLayer, layerOf } from "./layer.ts";
import type { Config, Module } from "./module.ts";

/** The layers in a module that learn something and weren't called. */
export function uncalledLayers(
  root: Module,
  wasCalled: (layer: Module) => boolean,
): Result<readonly UncalledLayer[], ReadProblem> {
  const uncalled: UncalledLayer[] = [];
  for (const [path, module] of layersIn(root)) {
    if (wasCalled(module)) continue;
    const learned = parametersOf(path, module);
    if (!learned.ok) return learned;
    if (learned.value !== 0) uncalled.push({ name: path, type: module.type, parameters: learned.value });
  }
  return ok(uncalled);
}

/** What holds no modules, by its path; a module that is met twice comes once. */
function layersIn(root: Module): ReadonlyMap<string, Module> {
  const layers = new Map<string, Module>();
  const met = new Set<Module>();
  const visit = (module: Module, path: string) => {
    if (met.has(module)) return;
    met.add(module);
    if (module.children.size === 0) layers.set(path, module);
    for (const [name, child] of module.children) {
      if (child) visit(child, path === "" ? name : `${path}.${name}`);
    }
  };
  visit(root, "");
  return layers;
}

function parametersOf(path: string, module: Module) {
  const { type, line } = module;
  if (type === "Sequential") return ok(0);
  if (!isLayer(module))
    return refused({ at: { line }, problem: { code: "unknown-block", name: type } as const });
  const config = module.config();
  if (!config.ok) return config;
  const axes = fittingInput(layerOf(type), config.value);
  if (!axes) return ok(0);
  const answer = readLayer({
    framework: "torch",
    layer: layerOf(type),
    config: config.value,
    input_shape: axes,
  });
  return answer.ok
    ? ok(answer.value.parameters.trainable)
    : refused({ at: { node: path, line }, problem: answer.problem });
}

/** The settings that say what a layer with something to learn goes on. */
const settings = z.object({
  in_channels: positive.optional(),
  in_features: positive.optional(),
  num_channels: positive.optional(),
  num_features: positive.optional(),
  num_parameters: positive.optional(),
  normalized_shape: z.union([positive.transform((n) => [n]), z.array(positive)]).optional(),
  kernel_size: z.union([positive, z.array(positive)]).optional(),
  dilation: z.union([positive, z.array(positive)]).optional(),
});

/** A shape that a layer can be called on: what it learns is the same whatever comes. Without one it learns nothing. */
function fittingInput(type: string, config: Config): readonly number[] | undefined {
  const told = settings.safeParse(config);
  // what is wrong with it is found out by its own layer
  if (!told.success) return [2, 1];
  const { in_channels, in_features, num_channels, num_features, num_parameters, normalized_shape } =
    told.data;
  const channels = in_channels ?? in_features ?? num_channels ?? num_features ?? num_parameters;
  if (normalized_shape) return [2, ...normalized_shape];
  if (channels === undefined) return type === "PReLU" ? [2, 1] : undefined;
  const rank = Number(/[123](?=d$)/.exec(type)?.[0] ?? 0);
  const { kernel_size = 2, dilation = 1 } = told.data;
  const cells = Array.from({ length: rank }, (_, axis) => along(kernel_size, axis) * along(dilation, axis));
  return [2, channels, ...cells];
}

function along(lengths: number | readonly number[], axis: number): number {
  return typeof lengths === "number" ? lengths : (lengths[axis] ?? 1);
}
