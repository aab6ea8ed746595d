import type { Network } from "@stride/cnn";
import type { Difficulty } from "../difficulty.ts";
import { unitsOf } from "../network-field.ts";
import type { Chance } from "../rng.ts";

interface DrawnWindow {
  readonly of: "convolution" | "pooling";
  readonly kernel: number;
  readonly stride: number;
  readonly padding: number;
  readonly dilation: number;
}

type Drawn =
  | { readonly windows: DrawnWindow[]; readonly inputSize: number; readonly unit?: number }
  | { readonly network: Network; readonly behind: string };

export function drawField(chance: Chance, difficulty: Difficulty): Drawn {
  if (difficulty === 5 && chance.int("branches", 1, 2) === 1) return drawBranches(chance);
  const windows = Array.from({ length: lengthOf(chance, difficulty) }, (_, at) =>
    difficulty > 1 && at % 2 === 1 && chance.int(`pools${at}`, 1, 4) > 1
      ? pooling(chance, at)
      : convolution(chance, difficulty, at),
  );
  const inputSize = difficulty === 5 ? chance.int("size", 24, 40) : chance.int("size", 96, 256);
  if (difficulty !== 4) return { windows, inputSize };
  const units = unitsOf(windows, inputSize);
  return { windows, inputSize, unit: chance.int("unit", 0, Math.max(0, Math.min(units, 20) - 1)) };
}

function lengthOf(chance: Chance, difficulty: Difficulty): number {
  if (difficulty === 1) return chance.int("length", 2, 3);
  if (difficulty === 5) return chance.int("length", 5, 6);
  return chance.int("length", 3, difficulty === 2 ? 4 : 5);
}

function convolution(chance: Chance, difficulty: Difficulty, at: number): DrawnWindow {
  const kernel = chance.pick(`kernel${at}`, [3, 5, 7, 4, 2]);
  const dilation = difficulty === 3 || difficulty === 5 ? chance.int(`dilation${at}`, 1, 3) : 1;
  const padded = difficulty >= 3 && chance.int(`padded${at}`, 1, 3) > 1;
  return {
    of: "convolution",
    kernel: difficulty === 5 ? Math.max(3, kernel) : kernel,
    stride: at === 0 || difficulty < 3 ? chance.int(`stride${at}`, 1, difficulty === 1 ? 3 : 2) : 1,
    // what is small needs padding, or no window fits
    padding:
      difficulty === 5
        ? dilation * (Math.max(3, kernel) >> 1)
        : padded
          ? chance.int(`padding${at}`, 1, kernel >> 1)
          : 0,
    dilation,
  };
}

function pooling(chance: Chance, at: number): DrawnWindow {
  return {
    of: "pooling",
    kernel: chance.int(`window${at}`, 2, 3),
    stride: 2,
    padding: 0,
    dilation: 1,
  };
}

/** A stem, two branches of it that are joined, and a convolution behind. All keep their size, so that the branches fit. */
function drawBranches(chance: Chance): Drawn {
  const rows = chance.pick("rows", [64, 96, 128, 160, 192, 224]);
  const filters = chance.pick("filters", [8, 16, 24, 32]);
  const node = (name: string, from: string, at: string, stride: number) => {
    const kernel = chance.pick(`kernel${at}`, at === "a" ? [1, 3, 5] : [3, 5, 7]);
    const dilation = at === "c" ? chance.int("dilation", 1, 2) : 1;
    return {
      name,
      from: [from],
      layer: {
        ...({ type: "conv2d", outChannels: filters, kernelSize: kernel, stride, dilation } as const),
        padding: (dilation * (kernel - 1)) / 2,
      },
    };
  };
  const pools = chance.int("pool", 1, 2) === 1;
  const pool = { name: "pool", from: ["stem"], layer: { type: "max-pool2d", kernelSize: 2 } } as const;
  const source = pools ? "pool" : "stem";
  return {
    behind: "last",
    network: {
      inputs: [{ name: "input", shape: { kind: "feature-map", channels: 3, size: [rows, rows] } }],
      nodes: [
        node("stem", "input", "stem", chance.int("stemStride", 1, 2)),
        ...(pools ? [pool] : []),
        node("a", source, "a", 1),
        node("b1", source, "b", 1),
        node("b2", "b1", "c", 1),
        { name: "joined", from: ["a", "b2"], layer: { type: "concatenate", axis: "channels" } },
        node("last", "joined", "last", chance.int("lastStride", 1, 2)),
      ],
      outputs: ["last"],
    },
  };
}
