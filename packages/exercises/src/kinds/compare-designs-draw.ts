import type { LayerSettings, Shape } from "@stride/cnn";
import type { Difficulty } from "../difficulty.ts";
import type { Chance } from "../rng.ts";

interface Drawn {
  readonly input: Shape;
  readonly designA: LayerSettings[];
  readonly designB: LayerSettings[];
  readonly layout: "channels-first" | "channels-last";
}

/** Two ways of going from so many channels to so many. */
type Pair = readonly [LayerSettings[], LayerSettings[]];

export function drawDesigns(chance: Chance, difficulty: Difficulty): Drawn {
  const channels = channelsOf(chance, difficulty);
  const [one, other] = pairOf(chance, difficulty, channels);
  const turned = chance.int("turned", 1, 2) === 1;
  return {
    input: {
      kind: "feature-map",
      channels,
      size: [chance.int("rows", 14, 64), chance.int("columns", 14, 64)],
    },
    designA: turned ? other : one,
    designB: turned ? one : other,
    layout: chance.pick("layout", ["channels-last", "channels-first"]),
  };
}

function channelsOf(chance: Chance, difficulty: Difficulty): number {
  if (difficulty === 1) return chance.int("channels", 2, 12);
  if (difficulty === 5) return chance.pick("channels", [256, 64, 96, 128, 192, 320, 512]);
  return chance.pick("channels", [16, 8, 12, 20, 24, 32, 48, 64]);
}

function pairOf(chance: Chance, difficulty: Difficulty, channels: number): Pair {
  switch (difficulty) {
    case 1:
      return inARow(chance, channels, channels, false);
    case 2: {
      const filters = chance.pick("filters", [24, 16, 32, 40, 48, 64]);
      return inARow(chance, chance.pick("middle", [channels, filters]), filters, true);
    }
    case 3:
      return grouped(chance);
    case 4:
      return separable(chance);
    case 5:
      return bottleneck(chance, channels);
    default:
      return difficulty satisfies never;
  }
}

function conv(
  outChannels: number,
  kernelSize: number | readonly number[],
  bias: boolean,
  groups = 1,
): LayerSettings {
  const size = typeof kernelSize === "number" ? kernelSize : [...kernelSize];
  return { type: "conv2d", outChannels, kernelSize: size, padding: "same", bias, groups };
}

/** Two 3 × 3 see as far as one 5 × 5, and three as one 7 × 7; a row and a column see as a square. */
function inARow(chance: Chance, middle: number, filters: number, bias: boolean): Pair {
  const family = chance.pick("family", ["two", "three", "flat"]);
  switch (family) {
    case "two":
      return [[conv(middle, 3, bias), conv(filters, 3, bias)], [conv(filters, 5, bias)]];
    case "three":
      return [
        [conv(middle, 3, bias), conv(middle, 3, bias), conv(filters, 3, bias)],
        [conv(filters, 7, bias)],
      ];
    case "flat": {
      const kernel = chance.pick("kernel", [3, 5, 7]);
      return [
        [conv(middle, [1, kernel], bias), conv(filters, [kernel, 1], bias)],
        [conv(filters, kernel, bias)],
      ];
    }
    default:
      return family satisfies never;
  }
}

type Grouping = readonly [kernel: number, other: number, groups: number];

/** A kernel in groups, a kernel without, and how many groups: their ratio ends. */
const groupings: readonly [Grouping, ...Grouping[]] = [
  [3, 3, 2],
  [3, 3, 4],
  [3, 3, 8],
  [5, 5, 2],
  [5, 5, 4],
  [5, 5, 8],
  [5, 3, 4],
  [6, 3, 2],
  [6, 3, 8],
];

function grouped(chance: Chance): Pair {
  const [kernel, other, groups] = oneOf(chance, "grouping", groupings);
  const filters = 8 * chance.pick("filters", [2, 1, 3, 4, 5, 6, 8]);
  return [[conv(filters, kernel, false, groups)], [conv(filters, other, false)]];
}

type Separation = readonly [kernelSize: number, outChannels: number];

/** k² · F / (k² + F) is whole, or has two decimals, for these kernels k and filters F. */
const separations: readonly [Separation, ...Separation[]] = [
  [3, 18],
  [3, 72],
  [3, 36],
  [3, 16],
  [3, 41],
  [3, 91],
  [3, 216],
  [5, 100],
  [5, 25],
  [5, 75],
  [5, 225],
  [7, 196],
  [7, 147],
];

function separable(chance: Chance): Pair {
  const [kernelSize, outChannels] = oneOf(chance, "separation", separations);
  return [
    [{ type: "separable-conv2d", outChannels, kernelSize, padding: "same", bias: false }],
    [conv(outChannels, kernelSize, false)],
  ];
}

function oneOf<Value>(chance: Chance, name: string, list: readonly [Value, ...Value[]]): Value {
  return list[chance.int(name, 0, list.length - 1)] ?? list[0];
}

/** 1 × 1, then a kernel on fewer channels (at times in groups), then 1 × 1 back. */
function bottleneck(chance: Chance, channels: number): Pair {
  const middle = channels / chance.pick("by", [4, 2, 8]);
  const groups = chance.pick("groups", [1, 1, 2]);
  const bias = groups === 1;
  const kernel = chance.pick("kernel", [3, 5]);
  return [
    [conv(middle, 1, bias), conv(middle, kernel, bias, groups), conv(channels, 1, bias)],
    [conv(channels, kernel, bias)],
  ];
}
