import type { Field, Part } from "./types";

/** How an exercise's boxes stand: as the cells of a grid, as a table, or one after the other. */
export type AnswersLayout = "grid" | "table" | "fields";

export function answersLayout(parts: readonly Part[]): AnswersLayout {
  const fields = parts.flatMap((part) => part.fields);
  if (fields.every(({ id, type }) => type === "number" && placeOf(id))) return "grid";
  return tableOf(parts) ? "table" : "fields";
}

/** The row and column, from 0, of a grid's box: `r0c1`. */
export function placeOf(id: string): { readonly row: number; readonly column: number } | undefined {
  const [, row, column] = /^r(\d+)c(\d+)$/u.exec(id) ?? [];
  return row === undefined ? undefined : { row: Number(row), column: Number(column) };
}

/** A row of boxes; `part` is the part of the exercise that it belongs to. */
export interface Row extends Part {
  readonly part: number;
}

interface BoxTable {
  readonly rows: readonly Row[];
  /** What stands below, and sums the rows up. */
  readonly sums: readonly Row[];
}

/** Boxes as a table: a row a part where parts ask for the same, or the rows and columns that the boxes themselves name. */
export function tableOf(parts: readonly Part[]): BoxTable | undefined {
  return tableOfCells(parts) ?? tableOfParts(parts);
}

function tableOfCells(parts: readonly Part[]): BoxTable | undefined {
  const rows = new Map<string, Row>();
  for (const [part, { fields }] of parts.entries()) {
    for (const field of fields) {
      if (!field.cell) return undefined;
      const { row: label, column } = field.cell;
      const row = rows.get(label) ?? { label, settings: "", part, fields: [] };
      rows.set(label, { ...row, fields: [...row.fields, { ...field, label: column }] });
    }
  }
  return { rows: [...rows.values()], sums: [] };
}

function tableOfParts(parts: readonly Part[]): BoxTable | undefined {
  const columns = parts[0]?.fields ?? [];
  const all = parts.map((part, at) => ({ ...part, part: at }));
  const asked = parts.map(({ fields }) => fields.map(({ type, label }) => `${type} ${label}`).join());
  const other = asked.findIndex((words) => words !== asked[0]);
  const [rows, sums] = other < 0 ? [all, []] : [all.slice(0, other), all.slice(other)];
  const isShort = sums.every(({ fields }) => fields.length <= columns.length && fields.every(isFigure));
  return rows.length > 1 && columns.length <= 3 && columns.every(isFigure) && isShort
    ? { rows, sums }
    : undefined;
}

function isFigure({ type }: Field): boolean {
  return type === "shape" || type === "number";
}
