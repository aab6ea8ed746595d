import { type LayerSettings, type Network, sequence } from "@stride/cnn";
import type { Counting } from "../network-parameters.ts";
import type { Difficulty } from "../difficulty.ts";
import type { Chance } from "../rng.ts";

interface Drawn {
  readonly network: Network;
  readonly counting: Counting;
  readonly layout: "channels-first" | "channels-last";
  readonly summary?: boolean;
}

/** A chain of blocks and dense layers; what each difficulty adds stands with the kind. */
export function drawNetwork(chance: Chance, difficulty: Difficulty): Drawn {
  const counting = difficulty === 1 ? "pytorch" : chance.pick("counting", ["keras", "pytorch"]);
  const bias = difficulty === 1 || difficulty >= 4 || chance.int("bias", 1, 3) > 1;
  const rows = chance.int("rows", difficulty === 1 ? 12 : 16 + 4 * difficulty, 40 + 4 * difficulty);
  const square = difficulty < 3 || chance.int("square", 1, 2) === 1;
  const input = {
    kind: "feature-map",
    channels: chance.pick("channels", [3, 1, 2, 4]),
    size: [rows, square ? rows : chance.int("columns", 28, 60)],
  } as const;
  const chain = sequence({ input, layers: layersOf(chance, difficulty, bias) });
  const summary = difficulty === 5 && chance.int("summary", 1, 2) === 1;
  const whole = difficulty === 5 ? reused(chance, chain) : chain;
  return {
    network: summary ? inBlocks(whole) : whole,
    ...(summary && { summary }),
    counting,
    layout: counting === "keras" ? "channels-last" : "channels-first",
  };
}

function layersOf(chance: Chance, difficulty: Difficulty, bias: boolean): LayerSettings[] {
  const filters = chance.pick("filters", difficulty === 1 ? [4, 3, 5, 6, 8] : [8, 6, 10, 12, 16]);
  const conv = (block: number): LayerSettings => ({
    type: "conv2d",
    outChannels: filters * (difficulty === 5 && block === 1 ? 1 : block + 1),
    kernelSize: difficulty === 5 ? 3 : chance.pick(`kernel${block}`, [3, 5, 2, 4]),
    stride: difficulty === 3 && block === 0 ? chance.int("stride", 1, 2) : 1,
    padding: difficulty === 5 ? 1 : difficulty === 1 ? "valid" : chance.int(`padding${block}`, 0, 1),
    bias,
  });
  const pool: LayerSettings = { type: "max-pool2d", kernelSize: 2 };
  const classes = chance.pick("classes", [10, 5, 4, 8, 20]);
  const dense = (outFeatures: number): LayerSettings => ({ type: "linear", outFeatures, bias });
  switch (difficulty) {
    case 1:
      return [conv(0), pool, conv(1)];
    case 2:
      return [conv(0), pool, conv(1), pool, { type: "flatten" }, dense(classes)];
    case 3:
      return [
        ...[0, 1, 2].flatMap((block) => [conv(block), pool]),
        ...[{ type: "flatten" } as const, dense(chance.pick("hidden", [32, 20, 40, 50, 64])), dense(classes)],
      ];
    case 4:
      return [
        ...[0, 1].flatMap((block): LayerSettings[] => [conv(block), { type: "batch-norm2d" }, pool]),
        ...[{ type: "flatten" } as const, dense(classes)],
      ];
    case 5:
      return [
        ...[conv(0), { type: "batch-norm2d" } as const, pool, conv(1), conv(1), pool],
        ...(chance.int("global", 1, 2) === 1
          ? [{ type: "global-avg-pool2d" } as const]
          : [{ type: "flatten" } as const]),
        dense(classes),
      ];
    default:
      return difficulty satisfies never;
  }
}

/** Of the fifth difficulty's chain: layer 5 is layer 4 once more, and the first layer, or the first two, are frozen. */
function reused(chance: Chance, { inputs, nodes, outputs }: Network): Network {
  const frozen = chance.int("frozen", 1, 2);
  return {
    inputs,
    outputs,
    nodes: nodes.map((node, at) => ({
      ...node,
      ...(at < frozen ? { frozen: true } : {}),
      ...(at === 4 ? { shares: "4" } : {}),
    })),
  };
}

/** The fifth difficulty's layers as a framework names them: two blocks and a head. */
const places = [
  ...["block1.conv", "block1.norm", "block1.pool"],
  ...["block2.conv1", "block2.conv2", "block2.pool"],
  ...["head.vector", "head.classes"],
] as const;

function inBlocks({ inputs, nodes, outputs }: Network): Network {
  const named = (name: string) => places[nodes.findIndex((node) => node.name === name)] ?? name;
  return {
    inputs,
    outputs: outputs.map(named),
    nodes: nodes.map((node) => ({
      ...node,
      name: named(node.name),
      from: node.from.map(named),
      ...(node.shares === undefined ? {} : { shares: named(node.shares) }),
    })),
  };
}
