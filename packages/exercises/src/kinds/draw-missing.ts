import type { Difficulty } from "../difficulty.ts";
import type { Chance } from "../rng.ts";
import type { Setting, SquareWindow } from "./square-window.ts";

interface Drawn {
  readonly size: [number, number];
  readonly channels: number;
  readonly filters: number;
  readonly window: SquareWindow;
  readonly missing: Setting[];
}

type Pair = readonly [Setting, Setting];

const plainPairs: readonly [Pair, ...Pair[]] = [
  ["kernel", "padding"],
  ["stride", "padding"],
  ["kernel", "stride"],
];

const dilatedPairs: readonly [Pair, ...Pair[]] = [
  ["kernel", "padding"],
  ["kernel", "dilation"],
  ["padding", "dilation"],
  ["stride", "padding"],
];

export function drawMissing(chance: Chance, difficulty: Difficulty): Drawn {
  const window = drawWindow(chance, difficulty);
  const most = window.type === "conv-transpose2d" ? 32 : difficulty === 1 ? 40 : 96;
  const rows = chance.int("rows", window.type === "conv-transpose2d" ? 4 : 12, most);
  return {
    size: [
      rows,
      difficulty < 3 ? rows : chance.int("columns", window.type === "conv-transpose2d" ? 4 : 12, most),
    ],
    channels: chance.pick("channels", [3, 1, 8, 16, 32]),
    filters: chance.pick("filters", [8, 16, 20, 32, 64]),
    window,
    missing: drawAsked(chance, difficulty, window),
  };
}

function drawWindow(chance: Chance, difficulty: Difficulty): SquareWindow {
  const pooling = chance.int("pooling", 1, 3) === 1;
  if ((difficulty === 2 || difficulty === 4) && pooling) return drawPooling(chance, difficulty);
  const transposed = difficulty === 5 && chance.int("transposed", 1, 2) === 1;
  const dilated = difficulty === 3 || difficulty === 5;
  const kernel = chance.int("kernel", dilated ? 2 : 3, difficulty === 1 ? 7 : 8);
  return {
    type: transposed ? "conv-transpose2d" : "conv2d",
    kernel,
    stride:
      difficulty === 1
        ? chance.pick("stride", [1, 1, 2, 3])
        : chance.int("stride", difficulty === 3 ? 1 : 2, 4),
    padding: chance.int("padding", difficulty === 1 ? 0 : 1, Math.max(1, Math.floor(kernel / 2))),
    dilation: dilated ? chance.int("dilation", 2, transposed ? 3 : 4) : 1,
    ceil: false,
  };
}

function drawPooling(chance: Chance, difficulty: Difficulty): SquareWindow {
  const kernel = chance.int("kernel", 3, 6);
  return {
    type: chance.pick("type", ["max-pool2d", "avg-pool2d"]),
    kernel,
    stride: chance.int("stride", 2, kernel - 1),
    padding: difficulty === 2 ? 0 : chance.int("padding", 0, 1),
    dilation: 1,
    ceil: difficulty === 4,
  };
}

function drawAsked(chance: Chance, difficulty: Difficulty, { type, dilation }: SquareWindow): Setting[] {
  if (type === "max-pool2d" || type === "avg-pool2d") return [chance.pick("asked", ["kernel", "stride"])];
  if (difficulty >= 4) return [...chance.pick<Pair>("pair", dilation > 1 ? dilatedPairs : plainPairs)];
  const last = difficulty === 3 ? "dilation" : "stride";
  return [chance.pick<Setting>("asked", ["kernel", "padding", last])];
}
