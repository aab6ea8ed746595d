import Papa from "papaparse";

/** Text, or in a column of numbers a number; nothing is an empty cell. */
export type CsvCell = string | number | null;

/** A spreadsheet begins to calculate at these, also as Korean and Japanese keyboards write them. */
const TRIGGER = /^'*[=+\-@\t\r\n\0＝＋－＠]/u;

/** So many decimals a number has at most; a spreadsheet shows no more. */
const DECIMALS = 6;

/**
 * Rows as a spreadsheet reads them in every language: UTF-8 that says so, lines ended by CRLF. Text that would be taken as a
 * formula gets a `'` in front, and so does text that has one there already. Text stands in quotes, so that it stays one cell
 * also where a semicolon or a tab parts them; a number stays one.
 */
export function toCsv(header: readonly string[], rows: readonly (readonly CsvCell[])[]): string {
  const cells = [header, ...rows].map((row) => row.map(toCell));
  return `\uFEFF${Papa.unparse(cells, { newline: "\r\n", quotes: isText })}\r\n`;
}

const isText = (cell: unknown) => typeof cell === "string";

function toCell(cell: CsvCell): CsvCell {
  if (cell === null) return null;
  if (typeof cell === "string") return TRIGGER.test(cell) ? `'${cell}` : cell;
  return Number(cell.toFixed(DECIMALS));
}
