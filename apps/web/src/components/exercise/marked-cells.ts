/** Cells that are marked: from one to another, both included. */
export interface Span {
  readonly first: number;
  readonly last: number;
}

/** How many cells stand in a row. */
export const IN_A_ROW = 10;

/** What is marked once a cell is pressed: one outside is marked with all up to it; one inside becomes the end that is nearer. */
export function pressed(cell: number, marked: Span | undefined): Span | undefined {
  if (!marked) return { first: cell, last: cell };
  const { first, last } = marked;
  if (first === last && cell === first) return undefined;
  if (cell === first) return { first: first + 1, last };
  if (cell === last) return { first, last: last - 1 };
  return cell - first < last - cell ? { first: cell, last } : { first, last: cell };
}

/** All from one cell to another, in whichever order. */
export function between(one: number, other: number): Span {
  return { first: Math.min(one, other), last: Math.max(one, other) };
}

/** What is marked once a cell is left with Shift for another: the end that it was goes along. */
export function stretched(from: number, to: number, marked: Span | undefined): Span {
  if (marked?.first === from) return between(marked.last, to);
  if (marked?.last === from) return between(marked.first, to);
  return between(from, to);
}

/** The cell that a key leads to, within an axis; the last one stays where it would lead outside. */
export function cellBeside(cell: number, key: string, { first, last }: Span): number | undefined {
  const step = steps.get(key);
  if (step === undefined) return undefined;
  const next = cell + step;
  return next < first || next > last ? cell : next;
}

const steps: ReadonlyMap<string, number> = new Map([
  ["ArrowLeft", -1],
  ["ArrowRight", 1],
  ["ArrowUp", -IN_A_ROW],
  ["ArrowDown", IN_A_ROW],
]);
