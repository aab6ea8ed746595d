import type { LayerSettings, Shape } from "@stride/cnn";
import type { Asked } from "../costs.ts";
import type { Difficulty } from "../difficulty.ts";
import type { Chance } from "../rng.ts";

interface Drawn {
  readonly input: Shape;
  readonly layers: LayerSettings[];
  readonly batch?: number;
  readonly asks: Asked[];
  readonly bytes: 1 | 2 | 4 | 8;
  readonly kibibytes: boolean;
  readonly layout: "channels-first" | "channels-last";
}

export function drawCost(chance: Chance, difficulty: Difficulty): Drawn {
  const operations = difficulty === 1 ? "macs" : chance.pick("operations", ["macs", "flops"]);
  const kibibytes = difficulty === 5 && chance.int("kibibytes", 1, 2) === 1;
  const asks: Readonly<Record<Difficulty, Asked[]>> = {
    1: ["macs"],
    2: [operations, "activationMemory"],
    3: [operations, "parameterMemory"],
    4: [operations, chance.pick("memory", ["activationMemory", "parameterMemory"])],
    5: [operations, "activationMemory", "parameterMemory"],
  };
  return {
    ...drawLayers(chance, difficulty, kibibytes),
    ...(difficulty >= 4 && { batch: chance.pick("batch", [8, 4, 16, 32, 64]) }),
    asks: asks[difficulty],
    bytes: kibibytes ? 4 : chance.pick("bytes", [4, 2, 1]),
    kibibytes,
    layout: chance.pick("layout", ["channels-last", "channels-first"]),
  };
}

function drawLayers(
  chance: Chance,
  difficulty: Difficulty,
  kibibytes: boolean,
): Pick<Drawn, "input" | "layers"> {
  const rows = kibibytes
    ? chance.pick("rows", [32, 16, 64])
    : chance.int("rows", 12, difficulty === 1 ? 32 : 64);
  const channels = chance.pick("channels", difficulty === 1 ? [3, 1, 4, 6, 8] : [16, 8, 12, 24, 32]);
  const columns = difficulty === 1 || kibibytes ? rows : chance.int("columns", 12, 64);
  const input: Shape = { kind: "feature-map", channels, size: [rows, columns] };
  const filters = chance.pick("filters", difficulty === 1 ? [8, 6, 10, 12, 16] : [32, 16, 24, 48, 64]);
  const kernel = chance.pick("kernel", [3, 5, 2]);
  const bias = chance.int("bias", 1, 3) > 1;
  const conv = { type: "conv2d", outChannels: filters, kernelSize: kernel, bias } as const;
  if (difficulty === 1) return { input, layers: [conv] };
  if (difficulty === 2) {
    const [stride, padding] = [chance.int("stride", 1, 3), chance.int("padding", 0, 2)];
    return { input, layers: [{ ...conv, stride, padding: Math.min(padding, kernel - 1) }] };
  }
  if (difficulty === 5) return { input, layers: network(chance, filters, kibibytes, bias) };
  return one(chance, difficulty, input, conv);
}

type Convolution = Pick<Extract<LayerSettings, { type: "conv2d" }>, "outChannels" | "bias"> & {
  readonly kernelSize: number;
};

/** A single layer whose cost isn't that of an ordinary convolution. */
function one(
  chance: Chance,
  difficulty: 3 | 4,
  input: Shape,
  { outChannels, kernelSize, bias = true }: Convolution,
): Pick<Drawn, "input" | "layers"> {
  const family =
    difficulty === 3
      ? chance.pick("family", ["grouped", "depthwise", "grouped"])
      : chance.pick("family", ["transposed", "dense", "grouped"]);
  const stride = chance.int("stride", 1, 2);
  switch (family) {
    case "grouped": {
      const groups = chance.pick("groups", [2, 4, 8]);
      return { input, layers: [{ type: "conv2d", outChannels, kernelSize, stride, groups, bias }] };
    }
    case "depthwise": {
      const multiplier = chance.int("multiplier", 1, 2);
      return { input, layers: [{ type: "depthwise-conv2d", kernelSize, stride, multiplier, bias }] };
    }
    case "transposed":
      return {
        input,
        layers: [{ type: "conv-transpose2d", outChannels, kernelSize: kernelSize + 1, stride: 2, bias }],
      };
    case "dense":
      return {
        input: {
          kind: "vector",
          features: chance.pick("features", [64, 32, 96, 128, 256]),
          leading: [chance.int("places", 10, 80)],
        },
        layers: [{ type: "linear", outFeatures: outChannels * 2, bias }],
      };
    default:
      return family satisfies never;
  }
}

/** Two convolutions with a pooling between them and, at times, another behind. */
function network(chance: Chance, filters: number, kibibytes: boolean, bias: boolean): LayerSettings[] {
  const kernel = chance.pick("secondKernel", [3, 5, 1]);
  const conv = (outChannels: number, kernelSize: number, stride: number): LayerSettings => ({
    type: "conv2d",
    outChannels,
    kernelSize,
    stride,
    padding: kibibytes ? "same" : chance.int("padding", 0, 1),
    bias: kibibytes ? false : bias,
  });
  const pool: LayerSettings = { type: "max-pool2d", kernelSize: 2 };
  const first = chance.pick("firstKernel", [3, 5]);
  return [
    conv(filters, first, 1),
    pool,
    conv(filters * chance.int("wider", 1, 2), kernel, kibibytes ? 1 : chance.int("stride", 1, 2)),
    ...(chance.int("last", 1, 2) === 1 ? [pool] : []),
  ];
}
