import { z } from "zod";
import type { Chance } from "../rng.ts";

const MOST_CELLS_A_SIDE = 12;

const row = z.array(z.int().min(-9999).max(9999)).min(1).max(MOST_CELLS_A_SIDE);

/** Rows of whole numbers, all as long. */
export const gridSchema = z
  .array(row)
  .min(1)
  .max(MOST_CELLS_A_SIDE)
  .refine((rows) => rows.every(({ length }) => length === rows[0]?.length), "ragged");

export type NumberGrid = z.output<typeof gridSchema>;

export function sizeOf(rows: NumberGrid): [number, number] {
  return [rows.length, rows[0]?.length ?? 0];
}

/** A grid of chance; each cell has a stream of its own. */
export function drawGrid(
  chance: Chance,
  name: string,
  [height, width]: readonly [number, number],
  [least, most]: readonly [number, number],
): NumberGrid {
  return Array.from({ length: height }, (_, at) =>
    Array.from({ length: width }, (__, column) => chance.int(`${name}/${at}/${column}`, least, most)),
  );
}
