import type { Text } from "../locale.ts";
import { dimensions, numeral } from "../numerals.ts";

/** The field of a cell: rows and columns from 0. */
export function cellId(row: number, column: number): string {
  return `r${row}c${column}`;
}

/** A cell as people count: `Row 1, column 2`. */
export function cellLabel(row: number, column: number): Text {
  return { en: `Row ${row + 1}, column ${column + 1}`, ko: `${row + 1}행 ${column + 1}열` };
}

/** The same with the place from which its window is calculated. */
export function cellHeading(row: number, column: number): Text {
  const { en, ko } = cellLabel(row, column);
  const place = `i = ${row}, j = ${column}`;
  return { en: `${en} (${place})`, ko: `${ko} (${place})` };
}

/** Where in the input a window begins along an axis: its rows and columns are counted from 1, as a cell’s are. */
export function beginning(axis: number, at: number): Text {
  const [en, ko] = axis === 0 ? ["row", "행"] : ["column", "열"];
  return at < 0
    ? { en: `${-at} before the input’s ${en} 1`, ko: `입력의 1${ko}보다 ${-at}칸 앞` }
    : { en: `at the input’s ${en} ${at + 1}`, ko: `입력의 ${at + 1}${ko}` };
}

export const wholeCellForm: Text = {
  en: "a number, or the sum as you would write it",
  ko: "수 또는 식 그대로",
};

export const exactCellForm: Text = {
  en: "exactly: as a decimal, 1.75, or a fraction, 7/4",
  ko: "정확한 값: 소수 1.75 또는 분수 7/4",
};

/** One number where rows and columns have the same, else both. */
export function both([rows, columns]: readonly [number, number]): string {
  return rows === columns ? numeral(rows) : dimensions([rows, columns]);
}

export const inputTitle: Text = { en: "Input", ko: "입력" };
