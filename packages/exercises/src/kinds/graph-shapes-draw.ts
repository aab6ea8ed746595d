import type { LayerSettings, Network, NetworkNode, Shape } from "@stride/cnn";
import type { Difficulty } from "../difficulty.ts";
import type { Chance } from "../rng.ts";

interface Graph {
  network: Network;
  layout: "channels-first" | "channels-last";
  candidates?: Shape[];
  shortcut?: "asked" | "asked-with-parameters";
}

/** Branches that meet at difficulties 1 and 2, residual blocks from there on. */
export function drawGraph(chance: Chance, difficulty: Difficulty): Graph {
  const layout = chance.pick("layout", ["channels-last", "channels-first"]);
  return difficulty < 3
    ? { layout, ...drawBranches(chance, difficulty) }
    : { layout, ...drawBlock(chance, difficulty) };
}

const widths = [16, 8, 12, 24, 32, 48, 64] as const;

interface Convolution {
  readonly filters: number;
  readonly kernel: number;
  readonly stride?: number;
  readonly padding: number;
}

function convolution({ filters, kernel, stride = 1, padding }: Convolution): LayerSettings {
  return {
    type: "conv2d",
    outChannels: filters,
    kernelSize: kernel,
    stride,
    padding: padding === 0 ? "valid" : padding,
  };
}

function node(name: string, from: readonly string[], layer: LayerSettings): NetworkNode {
  return { name, from: [...from], layer };
}

/** Convolutions side by side that keep equal sizes, the widest kernel first; the paddings may all be one short. */
function drawBranches(chance: Chance, difficulty: Difficulty): Omit<Graph, "layout"> {
  const rows = chance.int("rows", 10, 40);
  const columns = difficulty === 1 ? rows : chance.int("columns", 10, 40);
  const add = chance.int("join", 1, 3) === 1;
  const filters = chance.pick("filters0", widths);
  const kernels = chance.pick<readonly [number, number]>("kernels", [
    [3, 1],
    [5, 3],
    [5, 1],
    [7, 3],
  ]);
  const less = chance.int("less", 0, (kernels[1] - 1) / 2);
  const branch = (at: number, kernel: number) => ({
    kernel,
    filters: add ? filters : chance.pick(`filters${at}`, widths),
    padding: (kernel - 1) / 2 - less,
  });
  const branches = (difficulty === 1 ? kernels : [...kernels, kernels[0]]).map((kernel, at) =>
    branch(at, kernel),
  );
  const names = branches.map((_, at) => `conv${at + 1}`);
  const out = [rows - 2 * less, columns - 2 * less];
  const [outRows = 0, outColumns = 0] = out;
  const total = add ? filters : branches.reduce((sum, one) => sum + one.filters, 0);
  const map = (channels: number, ...size: number[]): Shape => ({ kind: "feature-map", channels, size });
  const right = add
    ? map(total, outRows, outColumns)
    : map(chance.pick("other", widths), outRows, outColumns);
  const wrong = [
    map(total, outRows + 2, outColumns + 2),
    add ? map(total * 2, outRows, outColumns) : map(total, outRows * 2, outColumns * 2),
    map(total, outRows - 1, outColumns - 1),
  ];
  const place = chance.int("place", 0, 3);
  return {
    network: {
      inputs: [{ name: "input", shape: map(chance.pick("channels", [3, 8, 16, 32]), rows, columns) }],
      nodes: [
        ...branches.map((one, at) => node(names[at] ?? "", ["input"], convolution(one))),
        node("join", names, add ? { type: "merge", operation: "add" } : { type: "concatenate" }),
      ],
      outputs: ["join"],
    },
    candidates: [...wrong.slice(0, place), right, ...wrong.slice(place)],
  };
}

/** The branch of a residual block beside which a projection is to be chosen. */
function drawBlock(chance: Chance, difficulty: Difficulty): Omit<Graph, "layout"> {
  const stride = chance.int("stride", 2, difficulty === 3 ? 3 : 4);
  const second = difficulty === 5 ? 2 : 1;
  const even = (name: string) => stride * chance.int(name, 5, 16);
  const odd = (name: string) => even(name) + chance.int(`${name}Rest`, 1, stride * second - 1);
  const size = difficulty === 3 ? [even("rows"), even("columns")] : [odd("rows"), odd("columns")];
  const filters = chance.pick("filters", widths);
  const kernel = chance.pick("kernel", [3, 5]);
  const padding = (kernel - 1) / 2;
  const bottleneck = difficulty === 5;
  const wide = bottleneck ? filters * chance.int("factor", 2, 4) : filters;
  const layers = [
    ...(bottleneck ? [convolution({ filters, kernel: 1, padding: 0 })] : []),
    convolution({ filters, kernel, stride, padding }),
    bottleneck
      ? convolution({ filters: wide, kernel: 3, stride: second, padding: 1 })
      : convolution({ filters: wide, kernel: 3, padding: 1 }),
  ];
  const nodes = layers.map((layer, at) => node(`conv${at + 1}`, [at === 0 ? "input" : `conv${at}`], layer));
  return {
    network: {
      inputs: [
        {
          name: "input",
          shape: { kind: "feature-map", channels: chance.pick("channels", [16, 8, 24, 32, 64]), size },
        },
      ],
      nodes,
      outputs: [`conv${nodes.length}`],
    },
    shortcut: difficulty === 3 ? "asked" : "asked-with-parameters",
  };
}
