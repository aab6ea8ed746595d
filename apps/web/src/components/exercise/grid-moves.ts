import { placeOf } from "./answers-layout";

/** What is selected in a box; start and end are the same where there is only a caret. */
export interface Caret {
  readonly start: number;
  readonly end: number;
  readonly length: number;
}

/**
 * The cell that an arrow key leads to, whether there is one or not. Left and right move the caret first, as long as it has
 * somewhere to go; a text that is selected as a whole has not.
 */
export function cellTowards(id: string, key: string, caret: Caret): string | undefined {
  const place = placeOf(id);
  if (!place) return undefined;
  const { row, column } = place;
  const isWhole = caret.start === 0 && caret.end === caret.length;
  switch (key) {
    case "ArrowUp":
      return cell(row - 1, column);
    case "ArrowDown":
      return cell(row + 1, column);
    case "ArrowLeft":
      return isWhole || caret.end === 0 ? cell(row, column - 1) : undefined;
    case "ArrowRight":
      return isWhole || caret.start === caret.length ? cell(row, column + 1) : undefined;
    default:
      return undefined;
  }
}

function cell(row: number, column: number): string {
  return `r${row}c${column}`;
}
