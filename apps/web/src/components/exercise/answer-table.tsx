"use client";

import { useTranslations } from "next-intl";
import { VerdictIcon } from "@/components/figures/verdict-icon";
import { AnswerInput, lookOf } from "./answer-input";
import { type Row, tableOf } from "./answers-layout";
import { FieldFeedback } from "./field-feedback";
import { saidBefore } from "./said-before";
import { unbroken } from "./unbroken";
import type { AnswersProps, Field } from "./types";

/** The answer boxes of layers: a row a layer, a column for shapes and one for counts, or one a setting; below, what is summed up. */
export function AnswerTable({ parts, ...answers }: AnswersProps) {
  const t = useTranslations("practice");
  const { rows, sums } = tableOf(parts) ?? noRows;
  const columns = rows[0]?.fields ?? [];
  const fields = [...rows, ...sums].flatMap((row) =>
    row.fields.map((field) => ({ ...field, label: `${row.label}: ${field.label}` })),
  );
  // Where layers are read off a code, their settings aren't told beside it.
  const hasSettings = [...rows, ...sums].some(({ settings }) => settings !== "");
  const width = columns.length + (hasSettings ? 2 : 1);
  return (
    <>
      {rows.some(({ fields: [first] }) => first?.cell) && (
        <p className="forms">{columns.map(({ label, form }) => `${label}: ${form}`).join(" · ")}</p>
      )}
      <table className={`net${columns.length > 2 ? " many" : ""}`}>
        <caption className="vh">{t("tableCaption", { rows: rows.length })}</caption>
        <thead>
          <tr>
            <th scope="col">{t("layer")}</th>
            {hasSettings && <th scope="col">{t("settings")}</th>}
            {columns.map(({ id, type, label, form }) => (
              <th key={id} scope="col" className={type === "shape" ? "col-shape" : "col-count"} title={form}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <TableRow key={row.label} row={row} fields={fields} width={width} {...answers} />
          ))}
        </tbody>
        <tfoot>
          {sums.map((row) => (
            <TableRow key={row.label} row={row} fields={fields} width={width} {...answers} />
          ))}
        </tfoot>
      </table>
    </>
  );
}

const noRows: NonNullable<ReturnType<typeof tableOf>> = { rows: [], sums: [] };

interface TableRowProps extends Omit<AnswersProps, "parts"> {
  readonly row: Row;
  /** All boxes of the table, in order, with their rows' names. */
  readonly fields: readonly Field[];
  /** How many columns the table has. */
  readonly width: number;
}

function TableRow({ row, fields, width, ...answers }: TableRowProps) {
  const settingsSpan = width - 1 - row.fields.length;
  const told = row.fields.flatMap((field) => {
    const result = answers.results[field.id];
    return result && needsWords(result.verdict) ? [{ field, result }] : [];
  });
  return (
    <>
      <tr>
        <RowHead label={row.label} />
        {/* A sum has no shape: its settings take that column's place. */}
        {settingsSpan > 0 && (
          <td className="set" colSpan={settingsSpan}>
            {unbroken(row.settings)}
          </td>
        )}
        {row.fields.map((field) => (
          <Cell key={field.id} field={field} label={`${row.label}: ${field.label}`} {...answers} />
        ))}
      </tr>
      {told.map(({ field, result }) => (
        <tr key={field.id} className="why">
          <td colSpan={width}>
            {told.length > 1 && <b>{field.label}: </b>}
            <FieldFeedback
              field={field}
              result={result}
              text={answers.typed[field.id] ?? ""}
              part={row.part}
              before={saidBefore(fields, answers.results, field.id)}
            />
          </td>
        </tr>
      ))}
    </>
  );
}

/** `1.1 conv` as number and name. */
function RowHead({ label }: { readonly label: string }) {
  const [number, ...name] = label.split(" ");
  return (
    <th scope="row">
      {name.length > 0 && <span className="no">{number}</span>} {name.length > 0 ? name.join(" ") : label}
    </th>
  );
}

interface CellProps extends Omit<AnswersProps, "parts"> {
  readonly field: Field;
  readonly label: string;
}

function Cell({ field, label, ...answers }: CellProps) {
  const look = lookOf(answers.results[field.id], answers.typed[field.id] ?? "");
  return (
    <td className={field.type === "number" ? "num" : undefined} data-label={field.label}>
      <div className={`cell${look ? ` is-${look}` : ""}`}>
        {look && <VerdictIcon verdict={look} />}
        <AnswerInput field={field} label={label} autoFocus={field.id === answers.first} {...answers} />
      </div>
    </td>
  );
}

/** Right cells speak for themselves, and so do empty ones. */
function needsWords(verdict: string): boolean {
  return verdict !== "correct" && verdict !== "blank";
}
