import type { ReactNode } from "react";

interface NumberGridProps {
  readonly title: string;
  readonly rows: readonly (readonly number[])[];
}

/** Numbers in rows, under their name: an input, a kernel, a bias. */
export function NumberGrid({ title, rows }: NumberGridProps): ReactNode {
  return (
    <table className="cells">
      <caption>{title}</caption>
      <tbody>
        {rows.map((row, at) => (
          <tr key={at}>
            {row.map((cell, column) => (
              <td key={column}>{signed(cell)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** With a true minus. */
export function signed(value: number): string {
  return String(value).replace("-", "−");
}
