"use client";

import { useTranslations } from "next-intl";
import type { KeyboardEvent } from "react";
import { VerdictIcon } from "@/components/figures/verdict-icon";
import { AnswerInput, lookOf } from "./answer-input";
import { placeOf } from "./answers-layout";
import { GridFeedback, saidOf } from "./grid-feedback";
import { cellTowards } from "./grid-moves";
import { ReadingLine } from "./reading-line";
import type { AnswersProps, Field } from "./types";

interface AnswerGridProps extends AnswersProps {
  /** The cell whose reading is shown. */
  readonly focused: string | undefined;
}

/** The answer boxes of an output, cell by cell. Arrow keys go from one to the next. */
export function AnswerGrid({ parts, focused, ...answers }: AnswerGridProps) {
  const t = useTranslations("practice");
  const fields = parts.flatMap((part) => part.fields);
  const rows = rowsOf(fields);
  const [columns = []] = rows;
  const current = fields.find(({ id }) => id === focused) ?? fields[0];
  return (
    <>
      <p className="asked" id="grid-name">
        {t("output")} <span>{columns[0]?.form}</span>
      </p>
      <div className="scrolls">
        <table className="cells answer" aria-labelledby="grid-name" onKeyDown={moveByArrow}>
          <thead>
            <tr>
              <td />
              {columns.map(({ id }, column) => (
                <th key={id} scope="col" aria-label={t("column", { number: column + 1 })}>
                  {column + 1}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((cells, row) => (
              <tr key={row}>
                <th scope="row" aria-label={t("row", { number: row + 1 })}>
                  {row + 1}
                </th>
                {cells.map((field) => (
                  <Cell
                    key={field.id}
                    field={field}
                    saidIn={saidOf({ parts, ...answers }, field.id)}
                    {...answers}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {current && (
        <ReadingLine id={`read-${current.id}`} field={current} text={answers.typed[current.id] ?? ""} />
      )}
      <GridFeedback parts={parts} typed={answers.typed} results={answers.results} />
    </>
  );
}

function rowsOf(fields: readonly Field[]): readonly (readonly Field[])[] {
  const rows: Field[][] = [];
  for (const field of fields) (rows[placeOf(field.id)?.row ?? 0] ??= []).push(field);
  return rows;
}

interface CellProps extends Omit<AnswersProps, "parts"> {
  readonly field: Field;
  readonly saidIn: string | undefined;
}

function Cell({ field, saidIn, ...answers }: CellProps) {
  const look = lookOf(answers.results[field.id], answers.typed[field.id] ?? "");
  return (
    <td className={look && `is-${look}`}>
      <AnswerInput
        field={field}
        label={field.label}
        saidIn={saidIn}
        autoFocus={field.id === answers.first}
        {...answers}
      />
      {look && <VerdictIcon verdict={look} />}
    </td>
  );
}

function moveByArrow(event: KeyboardEvent) {
  const { target, key, altKey, ctrlKey, metaKey, shiftKey } = event;
  if (!(target instanceof HTMLInputElement) || event.nativeEvent.isComposing) return;
  if (altKey || ctrlKey || metaKey || shiftKey) return;
  const { value, selectionStart, selectionEnd } = target;
  const caret = { start: selectionStart ?? 0, end: selectionEnd ?? 0, length: value.length };
  const cell = document.getElementById(cellTowards(target.id, key, caret) ?? "");
  if (!(cell instanceof HTMLInputElement)) return;
  event.preventDefault();
  cell.focus();
  cell.select();
}
