import { arithmetic, type LayerSettings, type Layout, type Shape } from "@stride/cnn";
import type { Difficulty } from "../difficulty.ts";
import { type MisconceptionId, waysOf } from "../misconceptions/index.ts";
import type { Chance } from "../rng.ts";
import { type Claim, claimsWith, firstDifference } from "./claims.ts";

interface Drawn {
  readonly input: Shape;
  readonly layers: LayerSettings[];
  readonly claims: Claim[];
  readonly mistake: MisconceptionId;
  readonly layout: Layout;
  readonly bias: boolean;
}

/** What goes wrong in tables, from which difficulty on. */
const mistakes: readonly (readonly [Difficulty, MisconceptionId])[] = [
  [1, "forgets-bias"],
  [1, "forgets-plus-one"],
  [1, "forgets-input-channels"],
  [1, "pooling-has-weights"],
  [1, "multiplies-channels"],
  [2, "ignores-padding"],
  [2, "forgets-output-channels"],
  [2, "flatten-forgets-an-axis"],
  [2, "pads-one-side"],
  [3, "multiplies-by-output-area"],
  [3, "slips-a-decimal"],
  [3, "dense-without-flatten"],
  [4, "rounds-up"],
  [4, "ignores-stride"],
  [4, "batch-norm-by-area"],
  [5, "ignores-groups"],
  [5, "pools-by-kernel-size"],
  [5, "miscounts-biases"],
];

/** The mistakes that come up to a difficulty, the likelier ones first. */
export function mistakesBehind(difficulty: Difficulty = 5): readonly MisconceptionId[] {
  return mistakes.filter(([from]) => from <= difficulty).map(([, id]) => id);
}

export function drawMistake(chance: Chance, difficulty: Difficulty): Drawn {
  const bias = difficulty === 1 || chance.int("bias", 1, 3) > 1;
  const input = drawInput(chance, difficulty);
  const layers = drawLayers(chance, difficulty, bias);
  const all = mistakesBehind(difficulty);
  const mistake = all[chance.int("mistake", 0, all.length - 1)] ?? "forgets-plus-one";
  const tables = [...layers.keys()].flatMap((row) => tablesWith({ input, layers }, row, mistake));
  const claims = tables[chance.int("row", 0, Math.max(0, tables.length - 1))] ?? [];
  const layout =
    difficulty >= 3 ? chance.pick("layout", ["channels-last", "channels-first"]) : "channels-last";
  return { input, layers, claims, mistake, layout, bias };
}

/** The tables with the mistake in a row, one for each way of making it there. */
function tablesWith(
  chain: { readonly input: Shape; readonly layers: readonly LayerSettings[] },
  row: number,
  mistake: MisconceptionId,
): readonly Claim[][] {
  return waysOf(mistake).flatMap(({ arithmetic: believed }) => {
    const claims = claimsWith(chain, row, believed);
    return claims && firstDifference({ ...chain, claims }, arithmetic)?.row === row ? [claims] : [];
  });
}

function drawInput(chance: Chance, difficulty: Difficulty): Shape {
  const [least, most] = ({ 1: [20, 48], 2: [28, 64], 3: [42, 80], 4: [64, 128], 5: [96, 224] } as const)[
    difficulty
  ];
  const rows = chance.int("rows", least, most);
  return {
    kind: "feature-map",
    channels: chance.pick("channels", [3, 1, 2]),
    size: [rows, difficulty === 1 ? rows : chance.int("columns", least, most)],
  };
}

function drawLayers(chance: Chance, difficulty: Difficulty, bias: boolean): LayerSettings[] {
  const blocks = { 1: 2, 2: 2, 3: 3, 4: 3, 5: 4 }[difficulty];
  const maps = Array.from({ length: blocks }, (_, block) =>
    drawBlock(chance, difficulty, block, bias),
  ).flat();
  if (difficulty === 1) return maps;
  const outFeatures = chance.pick("classes", [10, 5, 4, 20, 100]);
  return [...maps, { type: "flatten" }, { type: "linear", outFeatures, bias }];
}

function drawBlock(chance: Chance, difficulty: Difficulty, block: number, bias: boolean): LayerSettings[] {
  const kernel = chance.pick(`kernel${block}`, [3, 5, 4]);
  const padding = difficulty === 1 ? 0 : chance.int(`padding${block}`, 0, 2);
  const normalised = difficulty >= 4 && chance.int(`norm${block}`, 1, 2) === 1;
  const overlapping = difficulty === 5 && chance.int(`overlap${block}`, 1, 2) === 1;
  return [
    {
      type: "conv2d",
      outChannels: chance.pick(`filters${block}`, [8, 6, 10, 12, 16]) * 2 ** block,
      kernelSize: kernel,
      stride: difficulty >= 4 ? chance.pick(`stride${block}`, [1, 2]) : 1,
      padding: padding === 0 ? "valid" : padding,
      groups: difficulty === 5 && block > 0 ? chance.pick(`groups${block}`, [2, 1]) : 1,
      bias,
    },
    ...(normalised ? [{ type: "batch-norm2d" } as const] : []),
    overlapping ? { type: "max-pool2d", kernelSize: 3, stride: 2 } : { type: "max-pool2d", kernelSize: 2 },
  ];
}
