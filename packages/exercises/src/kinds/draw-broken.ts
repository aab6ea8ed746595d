import { arithmetic, type LayerSettings, type Shape } from "@stride/cnn";
import type { Difficulty } from "../difficulty.ts";
import type { Chance } from "../rng.ts";
import {
  changedStation,
  INPUT,
  type Line,
  misfitOf,
  type Repair,
  settingsOf,
  type Station,
} from "./repair.ts";

interface Drawn {
  readonly input: Shape;
  readonly stations: { name: string; from: string[]; layer: LayerSettings; features?: number | undefined }[];
  readonly repair: Repair;
}

/** A network that holds, of which one setting is then changed; changing it back is one repair. */
export function drawBroken(chance: Chance, difficulty: Difficulty): Drawn {
  const whole = drawWhole(chance, difficulty);
  const places = breakable(whole, difficulty);
  const place = places[chance.int("place", 0, Math.max(0, places.length - 1))];
  return {
    input: whole.input,
    stations: whole.stations.map((station) => {
      const isPlace = place !== undefined && station.name === place.name;
      const value = isPlace ? wrongValue(chance, place) : 0;
      const drawn = isPlace ? changedStation(station, { ...place, value }) : station;
      return { ...drawn, from: [...drawn.from] };
    }),
    repair: place ?? { name: "fc", setting: "features", value: 1 },
  };
}

/** The settings of which a wrong one is to be drawn: of the dense layer, of groups, or of what comes together. */
function breakable({ stations }: Line, difficulty: Difficulty): readonly Repair[] {
  const all = stations.flatMap((station): Repair[] =>
    settingsOf(station).map((setting) => ({ ...setting, name: station.name })),
  );
  return all.filter(({ name, setting }) => {
    if (difficulty <= 2) return setting === "features" || setting === "groups";
    if (difficulty === 4 || name.startsWith("branch")) {
      return (
        name.startsWith("branch") && (setting === "padding" || setting === "stride" || setting === "kernel")
      );
    }
    return ["second", "shortcut"].includes(name) && setting !== "groups";
  });
}

function wrongValue(chance: Chance, { setting, value }: Repair): number {
  switch (setting) {
    case "features":
      return chance.pick("features", [value * 2, value + 16, Math.ceil(value / 2), value + 64]);
    case "filters":
      return value * chance.pick("filters", [2, 3]);
    case "groups":
      return value + chance.int("groups", 1, 3);
    case "padding":
      return chance.pick("padding", [value + 1, Math.max(0, value - 1)]);
    case "kernel":
      return value + chance.pick("kernelBy", [1, 2]);
    case "stride":
      return value === 1 ? 2 : value - 1;
    default:
      return setting satisfies never;
  }
}

function drawWhole(chance: Chance, difficulty: Difficulty): Line {
  const rows = chance.int("rows", difficulty < 3 ? 12 : 16, difficulty < 3 ? 40 : 64);
  const columns =
    difficulty === 1 ? rows : chance.int("columns", difficulty < 3 ? 12 : 16, difficulty < 3 ? 40 : 64);
  const input: Shape = {
    kind: "feature-map",
    channels: chance.pick("channels", [3, 1, 4]),
    size: [rows, columns],
  };
  const body = bodyOf(chance, difficulty);
  const last = body.at(-1)?.name ?? INPUT;
  const head: readonly Station[] = [
    { name: "pool", from: [last], layer: { type: "max-pool2d", kernelSize: 2 } },
    { name: "flat", from: ["pool"], layer: { type: "flatten" } },
  ];
  const dense: Station = {
    name: "fc",
    from: ["flat"],
    layer: { type: "linear", outFeatures: chance.pick("classes", [10, 5, 20, 100]) },
    features: 1,
  };
  const stations = [...body, ...head, dense];
  // What comes in is found where a layer for one feature stops.
  const [coming] = misfitOf({ input, stations }, arithmetic)?.inputs ?? [];
  const features = coming?.kind === "vector" ? coming.features : 1;
  return { input, stations: [...body, ...head, { ...dense, features }] };
}

function bodyOf(chance: Chance, difficulty: Difficulty): readonly Station[] {
  switch (difficulty) {
    case 1:
      return [convolution(chance, "conv", INPUT, chance.int("padding", 0, 2))];
    case 2:
      return [
        convolution(chance, "first", INPUT, chance.int("paddingFirst", 0, 2), 4),
        convolution(
          chance,
          "second",
          "first",
          chance.int("paddingSecond", 0, 1),
          8,
          chance.pick("groups", [2, 4, 1]),
        ),
      ];
    case 3:
      return residual(chance, INPUT);
    case 4:
      return branches(chance, INPUT);
    case 5: {
      const block = residual(chance, INPUT, 2);
      return [...block, ...branches(chance, "add")];
    }
    default:
      return difficulty satisfies never;
  }
}

function convolution(
  chance: Chance,
  name: string,
  from: string,
  padding: number,
  times = 1,
  groups = 1,
): Station {
  return {
    name,
    from: [from],
    layer: {
      type: "conv2d",
      outChannels: chance.pick(`filters ${name}`, [2, 3, 4, 5, 6]) * times,
      kernelSize: chance.pick(`kernel ${name}`, [3, 5, 4]),
      padding,
      groups,
    },
  };
}

/** Two convolutions, and a shortcut by their side, added up. */
function residual(chance: Chance, from: string, groups = 1): readonly Station[] {
  const stride = chance.int("stride", 1, 2);
  const filters = chance.pick("filters", [8, 12, 16, 20, 24]);
  const kernel = chance.pick("kernel", [3, 5]);
  const padding = (kernel - 1) / 2;
  return [
    {
      name: "first",
      from: [from],
      layer: { type: "conv2d", outChannels: filters, kernelSize: kernel, stride, padding },
    },
    {
      name: "second",
      from: ["first"],
      layer: { type: "conv2d", outChannels: filters, kernelSize: 3, padding: 1, groups },
    },
    {
      name: "shortcut",
      from: [from],
      layer: { type: "conv2d", outChannels: filters, kernelSize: 1, stride },
    },
    { name: "add", from: ["second", "shortcut"], layer: { type: "merge", operation: "add" } },
  ];
}

/** Branches of different kernels, behind one another along their channels. */
function branches(chance: Chance, from: string): readonly Station[] {
  const stride = chance.int("branchStride", 1, 2);
  const branch = (kernelSize: number): Station => ({
    name: `branch${kernelSize}`,
    from: [from],
    layer: {
      type: "conv2d",
      outChannels: chance.pick(`branch${kernelSize}`, [4, 6, 8, 12, 16]),
      kernelSize,
      stride,
      padding: (kernelSize - 1) / 2,
    },
  });
  const all = [branch(1), branch(3), branch(5)];
  return [...all, { name: "concat", from: all.map(({ name }) => name), layer: { type: "concatenate" } }];
}
