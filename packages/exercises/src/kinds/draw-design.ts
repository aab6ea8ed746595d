import { arithmetic } from "@stride/cnn";
import type { Difficulty } from "../difficulty.ts";
import type { Chance } from "../rng.ts";
import { type DesignedLayer, outcomeOf } from "./design.ts";

interface Drawn {
  readonly size: [number, number];
  readonly channels: number;
  readonly layers: DesignedLayer[];
  readonly budget: number;
}

const counts: Readonly<Record<Difficulty, number>> = { 1: 1, 2: 1, 3: 2, 4: 2, 5: 3 };

/** A design, and from it what it reaches; a budget that it just keeps. */
export function drawDesign(chance: Chance, difficulty: Difficulty): Drawn {
  const unpadded = difficulty === 4 ? chance.int("unpadded", 0, 1) : -1;
  const layers = Array.from({ length: counts[difficulty] }, (_, at) =>
    drawLayer(chance, difficulty, at, at !== unpadded),
  );
  const steps = layers.reduce((product, { stride }) => product * stride, 1);
  const rows = steps * chance.int("rows", 6, Math.floor(224 / steps));
  const isSquare = difficulty === 1 || difficulty === 3;
  const size: [number, number] = [
    rows,
    isSquare ? rows : steps * chance.int("columns", 6, Math.floor(224 / steps)),
  ];
  const channels = chance.pick("channels", [3, 1, 4, 8]);
  const { total = 1 } = outcomeOf({ size, channels }, layers, arithmetic) ?? {};
  const spare = difficulty >= 4 ? chance.int("spare", 1, 8) : chance.int("spare", 10, 40);
  return { size, channels, layers, budget: roundedUp((Number(total) * (100 + spare)) / 100) };
}

function drawLayer(chance: Chance, difficulty: Difficulty, at: number, padded: boolean): DesignedLayer {
  const stride =
    difficulty === 1
      ? chance.int(`stride${at}`, 1, 2)
      : difficulty === 2
        ? chance.int(`stride${at}`, 2, 4)
        : chance.pick(`stride${at}`, [2, 1, 2, 3]);
  const kernel = chance.pick(`kernel${at}`, stride > 3 ? [5, 7] : [3, 5, 3, 7]);
  return {
    kernel,
    stride,
    padding: padded ? (kernel - 1) / 2 : 0,
    filters: chance.pick(`filters${at}`, [8, 12, 16, 20, 24]) * 2 ** at,
  };
}

/** To two digits, as a budget is told. */
function roundedUp(count: number): number {
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(count)) - 1);
  return Math.ceil(count / unit) * unit;
}
