"use client";

import { Fragment } from "react";
import { VerdictIcon } from "@/components/figures/verdict-icon";
import { AnswerInput, lookOf } from "./answer-input";
import { FieldFeedback } from "./field-feedback";
import { CellMarks } from "./later";
import { endsOf } from "./marked-ends";
import { ReadingLine } from "./reading-line";
import { saidBefore } from "./said-before";
import type { AnswersProps, Field } from "./types";

/** Answer boxes one after the other; where there are several parts, each has its name above its boxes. */
export function AnswerFields({ parts, ...answers }: AnswersProps) {
  const all = parts.flatMap((part) => part.fields);
  return (
    <div className="fields">
      {parts.map(({ label, settings, fields }, part) => {
        const ends = endsOf(fields);
        return (
          <Fragment key={part}>
            {parts.length > 1 && (
              <h2 className="part-name">
                {label} {settings !== "" && <span>{settings}</span>}
              </h2>
            )}
            {fields.map((field) => (
              <AnswerField key={field.id} field={field} part={part} all={all} {...answers} />
            ))}
            {ends && <CellMarks ends={ends} typed={answers.typed} onType={answers.onType} />}
          </Fragment>
        );
      })}
    </div>
  );
}

interface AnswerFieldProps extends Omit<AnswersProps, "parts"> {
  readonly field: Field;
  readonly part: number;
  readonly all: readonly Field[];
}

function AnswerField({ field, part, all, ...answers }: AnswerFieldProps) {
  const text = answers.typed[field.id] ?? "";
  const result = answers.results[field.id];
  const look = lookOf(result, text);
  const isChoice = field.type === "choice";
  const input = <AnswerInput field={field} autoFocus={field.id === answers.first} {...answers} />;
  return (
    <div className={["field", look && `is-${look}`, isWide(field) && "wide"].filter(Boolean).join(" ")}>
      {isChoice ? (
        <p className="asked" id={`label-${field.id}`}>
          {field.label} {look && <VerdictIcon verdict={look} />}
          <span>{field.form}</span>
        </p>
      ) : (
        <label className="asked" htmlFor={field.id}>
          {field.label}
          <span>{field.form}</span>
        </label>
      )}
      {isChoice ? (
        input
      ) : (
        <div className="box">
          {input}
          {look && <VerdictIcon verdict={look} />}
        </div>
      )}
      {!isChoice && <ReadingLine id={`read-${field.id}`} field={field} text={text} />}
      {result && (
        <FieldFeedback
          field={field}
          result={result}
          text={text}
          part={part}
          before={saidBefore(all, answers.results, field.id)}
        />
      )}
    </div>
  );
}

/** Lines of arithmetic and lists of options need the whole width. */
function isWide({ type }: Field): boolean {
  return type === "working" || type === "choice";
}
