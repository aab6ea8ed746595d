import { product } from "../count.ts";
import { NotComputable } from "./problem.ts";

/** Numbers in rows: the last axis runs fastest. */
export interface Tensor {
  readonly shape: readonly number[];
  readonly values: readonly number[];
}

/** Lists in lists, as frameworks print tensors. */
export type Nested = number | readonly Nested[];

/** As deep as a batch of volumes with channels. */
const MOST_LEVELS = 5;
const MOST_CELLS = 100_000;

/** Reads lists in lists of numbers, of one length on each level. A problem says which `tensor` it is about. */
export function readTensor(tensor: string, nested: unknown): Tensor {
  const shape: number[] = [];
  let values: readonly unknown[] = [nested];
  while (values.some((value) => Array.isArray(value))) {
    if (shape.length === MOST_LEVELS) {
      throw new NotComputable({ code: "tensor-too-deep", tensor, most: MOST_LEVELS });
    }
    const lists = values.filter((value): value is unknown[] => Array.isArray(value));
    const length = lists[0]?.length ?? 0;
    if (lists.length < values.length || length === 0 || lists.some((list) => list.length !== length)) {
      throw new NotComputable({ code: "ragged-tensor", tensor, level: shape.length });
    }
    demandSmall([lists.length, length]);
    shape.push(length);
    values = lists.flat(1);
  }
  const numbers = values.filter(isNumber);
  if (shape.length === 0 || numbers.length < values.length) {
    throw new NotComputable({ code: "not-numbers", tensor });
  }
  return { shape, values: numbers };
}

function isNumber(value: unknown): value is number {
  return typeof value === "number" && Number.isFinite(value);
}

/** A tensor of these axes to be filled, if it isn't too large. */
export function emptyTensor(shape: readonly number[]): { shape: readonly number[]; values: number[] } {
  return { shape, values: Array<number>(demandSmall(shape)).fill(0) };
}

function demandSmall(shape: readonly number[]): number {
  const cells = product(...shape);
  if (typeof cells === "number" && cells <= MOST_CELLS) return cells;
  throw new NotComputable({
    code: "tensor-too-large",
    cells: typeof cells === "bigint" ? String(cells) : cells,
    most: MOST_CELLS,
  });
}

/** The tensor as lists in lists. */
export function nested({ shape, values }: Tensor): Nested {
  let rows: readonly Nested[] = values;
  for (const length of shape.slice(1).reverse()) {
    rows = Array.from({ length: rows.length / length }, (_, at) =>
      rows.slice(at * length, (at + 1) * length),
    );
  }
  return rows;
}
