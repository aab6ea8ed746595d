"use client";

import { VerdictIcon } from "@/components/figures/verdict-icon";
import { AnswerInput, lookOf } from "./answer-input";
import { FieldFeedback } from "./field-feedback";
import { ReadingLine } from "./reading-line";
import type { AnswersProps } from "./types";

/** The answer boxes of a single question. */
export function AnswerFields({ parts, ...answers }: AnswersProps) {
  return (
    <div className="fields">
      {parts.flatMap(({ fields }, part) =>
        fields.map((field) => {
          const text = answers.typed[field.id] ?? "";
          const result = answers.results[field.id];
          const look = lookOf(result, text);
          return (
            <div key={field.id} className={`field${look ? ` is-${look}` : ""}`}>
              <label htmlFor={field.id}>
                {field.label}
                <span>{field.form}</span>
              </label>
              <div className="box">
                <AnswerInput field={field} autoFocus={field.id === answers.first} {...answers} />
                {look && <VerdictIcon verdict={look} />}
              </div>
              <ReadingLine id={`read-${field.id}`} field={field} text={text} />
              {result && <FieldFeedback id={`says-${field.id}`} result={result} part={part} />}
            </div>
          );
        }),
      )}
    </div>
  );
}
