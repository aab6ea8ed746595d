"use client";

import { readAnswer } from "@stride/exercises/answers";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, type PointerEvent, useRef, useState } from "react";
import type { MarkedEnds } from "./marked-ends";
import { between, cellBeside, IN_A_ROW, pressed, type Span, stretched } from "./marked-cells";
import type { AnswersProps, Field } from "./types";

interface CellMarksProps extends Pick<AnswersProps, "typed" | "onType"> {
  readonly ends: MarkedEnds;
}

/** An axis whose cells are marked by pressing, dragging or keys. The two answer boxes say the same in numbers. */
export function CellMarks({ ends, typed, onType }: CellMarksProps) {
  const t = useTranslations("practice");
  const { first, last, axis } = ends;
  const marked = markedIn(ends, typed);
  const [current, setCurrent] = useState(0);
  const drag = useRef<{ readonly from: number; readonly moved: boolean }>(undefined);
  const idOf = (cell: number) => `${first.id}-cell-${cell}`;

  const mark = (span: Span | undefined) => {
    onType(first.id, span ? String(span.first) : "");
    onType(last.id, span ? String(span.last) : "");
  };
  const press = (cell: number) => {
    // The press that ends a drag where it began has marked already.
    if (drag.current?.moved !== true) mark(pressed(cell, marked));
  };
  const dragTo = ({ clientX, clientY, buttons }: PointerEvent) => {
    const cell = buttons === 1 ? cellAt(clientX, clientY) : undefined;
    if (!drag.current || cell === undefined || (cell === drag.current.from && !drag.current.moved)) return;
    drag.current = { ...drag.current, moved: true };
    mark(between(drag.current.from, cell));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const { key, altKey, ctrlKey, metaKey, shiftKey } = event;
    if (altKey || ctrlKey || metaKey) return;
    const beside = cellBeside(current, key, axis);
    if (beside !== undefined) {
      document.getElementById(idOf(beside))?.focus();
      if (shiftKey) mark(stretched(current, beside, marked));
    } else if (key === " ") mark(pressed(current, marked));
    else if (key === "Delete" || key === "Backspace") mark(undefined);
    else if (key === "Enter") document.getElementById(first.id)?.closest("form")?.requestSubmit();
    else return;
    event.preventDefault();
  };

  return (
    <div className="wide marks">
      <p id="marks-how">{t("markCells")}</p>
      <div
        role="grid"
        aria-label={t("cells")}
        aria-describedby="marks-how"
        aria-multiselectable="true"
        onKeyDown={onKeyDown}
        onPointerMove={dragTo}
        onPointerCancel={() => (drag.current = undefined)}
      >
        {rowsOf(axis).map((cells) => (
          <div key={cells[0]} role="row">
            {cells.map((cell) => (
              <div
                key={cell}
                id={idOf(cell)}
                data-cell={cell}
                role="gridcell"
                className={cell < 0 || cell >= axis.size ? "pad" : undefined}
                aria-label={t(cell < 0 || cell >= axis.size ? "paddingCell" : "cell", { number: cell })}
                aria-selected={marked !== undefined && cell >= marked.first && cell <= marked.last}
                tabIndex={cell === current ? 0 : -1}
                onFocus={() => setCurrent(cell)}
                onPointerDown={(event) => {
                  // A finger is held by the cell that it touched first; the others are to feel it too.
                  event.currentTarget.releasePointerCapture(event.pointerId);
                  drag.current = { from: cell, moved: false };
                }}
                onClick={() => press(cell)}
              >
                {String(cell).replace("-", "−")}
              </div>
            ))}
          </div>
        ))}
      </div>
      <p aria-live="polite">
        {marked
          ? t("marked", { count: marked.last - marked.first + 1, first: marked.first, last: marked.last })
          : t("noneMarked")}
      </p>
    </div>
  );
}

/** What the boxes say; where only one is filled, that cell alone. */
function markedIn({ first, last }: MarkedEnds, typed: AnswersProps["typed"]): Span | undefined {
  const [one, other] = [first, last].map((field) => wholeIn(field, typed[field.id] ?? ""));
  const [from, to] = [one ?? other, other ?? one];
  return from === undefined || to === undefined || from > to ? undefined : { first: from, last: to };
}

function wholeIn(field: Field, text: string): number | undefined {
  const reading = readAnswer(field, text);
  const [value] = reading.status === "read" ? reading.value : [];
  return value?.denominator === 1n ? Number(value.numerator) : undefined;
}

function rowsOf({ first, last }: Span): readonly (readonly number[])[] {
  const rows = Math.ceil((last - first + 1) / IN_A_ROW);
  return Array.from({ length: rows }, (_, row) => {
    const start = first + row * IN_A_ROW;
    return Array.from({ length: Math.min(IN_A_ROW, last + 1 - start) }, (__, at) => start + at);
  });
}

function cellAt(x: number, y: number): number | undefined {
  const element = document.elementFromPoint(x, y);
  const cell = element instanceof HTMLElement ? element.dataset["cell"] : undefined;
  return cell === undefined ? undefined : Number(cell);
}
