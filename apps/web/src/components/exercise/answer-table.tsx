"use client";

import { useTranslations } from "next-intl";
import { VerdictIcon } from "@/components/figures/verdict-icon";
import { AnswerInput, lookOf } from "./answer-input";
import { FieldFeedback } from "./field-feedback";
import type { AnswersProps, Field, Part } from "./types";

/** The answer boxes of a whole network: a row a layer, a column for shapes and one for counts; below, what is summed up. */
export function AnswerTable({ parts, ...answers }: AnswersProps) {
  const t = useTranslations("practice");
  const columns = parts[0]?.fields ?? [];
  const rows = parts.filter(({ fields }) => fields.length === columns.length);
  return (
    <table className="net">
      <caption className="vh">{t("tableCaption", { rows: rows.length })}</caption>
      <thead>
        <tr>
          <th scope="col">{t("layer")}</th>
          <th scope="col">{t("settings")}</th>
          {columns.map(({ id, type, label, form }) => (
            <th key={id} scope="col" className={type === "shape" ? "col-shape" : "col-count"} title={form}>
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((part, row) => (
          <Row key={part.label} part={part} row={row} {...answers} />
        ))}
      </tbody>
      <tfoot>
        {parts.slice(rows.length).map((part, at) => (
          <Row key={part.label} part={part} row={rows.length + at} {...answers} />
        ))}
      </tfoot>
    </table>
  );
}

interface RowProps extends Omit<AnswersProps, "parts"> {
  readonly part: Part;
  readonly row: number;
}

function Row({ part, row, ...answers }: RowProps) {
  const told = part.fields.filter(({ id }) => needsWords(answers.results[id]?.verdict));
  return (
    <>
      <tr>
        <RowHead label={part.label} summary={part.settings === "" && part.fields.length === 1} />
        <td className="set">{part.settings}</td>
        {part.fields.map((field) => (
          <Cell key={field.id} field={field} label={`${part.label}: ${field.label}`} {...answers} />
        ))}
      </tr>
      {told.map(({ id, label }) => (
        <tr key={id} className="why">
          <td colSpan={4}>
            {told.length > 1 && <b>{label}: </b>}
            {answers.results[id] && (
              <FieldFeedback id={`says-${id}`} result={answers.results[id]} part={row} />
            )}
          </td>
        </tr>
      ))}
    </>
  );
}

/** `1.1 conv` as number and name. A sum has no shape; its head takes that column's place. */
function RowHead({ label, summary }: { readonly label: string; readonly summary: boolean }) {
  const [number, ...name] = label.split(" ");
  return (
    <th scope="row" colSpan={summary ? 2 : undefined}>
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
    <td className={field.type === "number" ? "num" : undefined}>
      <div className={`cell${look ? ` is-${look}` : ""}`}>
        {look && <VerdictIcon verdict={look} />}
        <AnswerInput field={field} label={label} autoFocus={field.id === answers.first} {...answers} />
      </div>
    </td>
  );
}

/** Right cells speak for themselves, and so do empty ones. */
function needsWords(verdict: string | undefined): boolean {
  return verdict !== undefined && verdict !== "correct" && verdict !== "blank";
}
