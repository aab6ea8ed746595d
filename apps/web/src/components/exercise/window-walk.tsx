"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { Button } from "@/components/ui/button";
import { NumberGrid, signed } from "./number-grid";
import { type Axis, cellsAlong } from "./window-cells";

interface Grid {
  readonly title: string;
  readonly rows: readonly (readonly number[])[];
}

interface WindowWalkProps {
  /** What the window slides over, a grid a channel. */
  readonly inputs: readonly Grid[];
  readonly others: readonly Grid[];
  readonly rows: Axis;
  readonly columns: Axis;
  /** The output, row by row: what each cell is called, its value, and how it is calculated. */
  readonly cells: readonly { readonly label: string; readonly value: string; readonly formulas: ReactNode }[];
}

/** The window on this very input, place by place. */
export function WindowWalk({ inputs, others, rows, columns, cells }: WindowWalkProps) {
  const t = useTranslations("practice");
  const [at, setAt] = useState(0);
  const [row, column] = [Math.floor(at / columns.places), at % columns.places];
  const cell = cells[at];
  return (
    <figure className="walk">
      <div className="grids">
        {inputs.map((grid) => (
          <Under
            key={grid.title}
            {...grid}
            down={cellsAlong(rows, row)}
            across={cellsAlong(columns, column)}
          />
        ))}
        {others.map((grid) => (
          <NumberGrid key={grid.title} {...grid} />
        ))}
        <table className="cells">
          <caption>{t("output")}</caption>
          <tbody>
            {Array.from({ length: rows.places }, (_, down) => (
              <tr key={down}>
                {cells
                  .slice(down * columns.places, (down + 1) * columns.places)
                  .map(({ label, value }, across) => {
                    const place = down * columns.places + across;
                    return (
                      <td key={label} className={place === at ? "unit" : undefined}>
                        <button
                          type="button"
                          aria-label={place <= at ? `${label}: ${value}` : label}
                          aria-pressed={place === at}
                          onClick={() => setAt(place)}
                        >
                          {place <= at ? value : ""}
                        </button>
                      </td>
                    );
                  })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className="acts">
        <Button disabled={at === 0} onClick={() => setAt(at - 1)}>
          {t("previousPlace")}
        </Button>
        <Button disabled={at === cells.length - 1} onClick={() => setAt(at + 1)}>
          {t("nextPlace")}
        </Button>
        <span role="status">
          {cell?.label}: <b className="mono">{cell?.value}</b>
        </span>
      </div>
      {cell?.formulas}
      <figcaption>{t("walkCaption")}</figcaption>
    </figure>
  );
}

interface UnderProps extends Grid {
  readonly down: ReturnType<typeof cellsAlong>;
  readonly across: ReturnType<typeof cellsAlong>;
}

/** An input with its padding, and what lies under the window. */
function Under({ title, rows, down, across }: UnderProps) {
  return (
    <table className="cells">
      <caption>{title}</caption>
      <tbody>
        {down.map(({ index: row, isUnder: isRow }) => (
          <tr key={row}>
            {across.map(({ index: column, isUnder }) => {
              const value = rows[row]?.[column];
              const looks = [value === undefined && "pad", isRow && isUnder && "under"];
              return (
                <td key={column} className={looks.filter(Boolean).join(" ") || undefined}>
                  {value === undefined ? "" : signed(value)}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
