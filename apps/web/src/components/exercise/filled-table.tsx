import type { PublicExercise } from "@stride/api";
import { unbroken } from "./unbroken";

type Filled = Extract<PublicExercise["picture"], { kind: "table" }>;

/** A table that is filled in already. */
export function FilledTable({ columns, rows }: Pick<Filled, "columns" | "rows">) {
  return (
    // Its columns may be wider than the page; then it is moved sideways, by keys too. On a phone a row is two lines.
    <div className="scrolls" tabIndex={0}>
      <table className={`table filled${columns.length > 2 ? " long" : ""}`}>
        <thead>
          <tr>
            {columns.map((column, at) =>
              column === "" ? (
                <td key={at} />
              ) : (
                <th key={at} scope="col">
                  {column}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <tr key={at}>
              {row.map((cell, column) =>
                column === 0 && cell !== "" ? (
                  <th key={column} scope="row">
                    {cell}
                  </th>
                ) : (
                  <td key={column} data-label={columns[column]}>
                    {unbroken(cell)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
