import Papa from "papaparse";

/** A line of a file, before anything is known of the class. */
export interface FileRow {
  /** Its place in the file, from 1. */
  readonly row: number;
  readonly name: string;
  readonly number: string;
  /** Whether its quotation marks don't end. */
  readonly broken: boolean;
}

const NAME = /^(?:name|student|student ?name|이름|성명|학생|학생 ?명|학생 ?이름)$/iu;
const NUMBER = /^(?:number|no\.?|#|student ?(?:number|id)|id|번호|학번|출석 ?번호)$/iu;

interface Columns {
  readonly name: number;
  /** -1 where there is none. */
  readonly number: number;
  readonly hasHeader: boolean;
}

/**
 * Reads names and numbers of a CSV file, or of what was copied from a spreadsheet. Commas, semicolons or tabs; a first
 * line that names the columns, or none: then the column of names is the first that isn't all numbers.
 */
export function readRosterFile(text: string): FileRow[] {
  const plain = text.replace(/^\uFEFF/u, "");
  const { data, errors } = Papa.parse<string[]>(plain, { delimiter: delimiterOf(plain) });
  const broken = new Set(errors.filter(({ type }) => type === "Quotes").map(({ row }) => row));
  const cells = data.map((row) => row.map((cell) => cell.trim()));
  const columns = columnsOf(cells);
  return cells.flatMap((row, at) => {
    const isBlank = row.every((cell) => cell === "");
    if (isBlank || (at === 0 && columns.hasHeader)) return [];
    const [name = "", number = ""] = [row[columns.name], row[columns.number]];
    return [{ row: at + 1, name, number, broken: broken.has(at) }];
  });
}

/** By the first line with anything in it: Papa's own guess fails at a blank one. */
function delimiterOf(text: string): string {
  const [line = ""] = text.trimStart().split(/[\r\n]/u, 1);
  return ["\t", ";"].find((sign) => line.includes(sign)) ?? ",";
}

function columnsOf(cells: readonly (readonly string[])[]): Columns {
  const [first = []] = cells;
  const named = first.findIndex((cell) => NAME.test(cell));
  if (named >= 0)
    return { name: named, number: first.findIndex((cell) => NUMBER.test(cell)), hasHeader: true };
  const filled = cells.filter((row) => row.some((cell) => cell !== ""));
  const isNumbers = (column: number) => filled.every((row) => /^\d*$/u.test(row[column] ?? ""));
  return filled.length > 0 && isNumbers(0) && !isNumbers(1)
    ? { name: 1, number: 0, hasHeader: false }
    : { name: 0, number: 1, hasHeader: false };
}
