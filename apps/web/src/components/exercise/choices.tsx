"use client";

import type { AnswersProps, Field } from "./types";

interface ChoicesProps extends Pick<AnswersProps, "onType" | "onFocus"> {
  readonly field: Extract<Field, { type: "choice" }>;
  readonly text: string;
  /** Where no visible label stands. */
  readonly label: string | undefined;
  readonly autoFocus: boolean;
  readonly invalid: boolean;
}

/** The options of a choice; each is typed as its id. */
export function Choices({ field, text, label, autoFocus, invalid, onType, onFocus }: ChoicesProps) {
  return (
    <div
      role="radiogroup"
      className="choices"
      aria-label={label}
      aria-labelledby={label === undefined ? `label-${field.id}` : undefined}
      aria-describedby={`read-${field.id} says-${field.id}`}
      aria-invalid={invalid ? true : undefined}
    >
      {field.options.map((option, at) => (
        <label key={option.id} className="choice">
          <input
            type="radio"
            // The first one stands for the field: there the focus goes.
            id={at === 0 ? field.id : `${field.id}-${option.id}`}
            name={field.id}
            // As what is typed: an option that was chosen before the page could answer is taken over.
            ref={(box) => {
              if (box?.checked && text.toLowerCase() !== option.id.toLowerCase()) onType(field.id, option.id);
            }}
            value={option.id}
            checked={text.toLowerCase() === option.id.toLowerCase()}
            autoFocus={autoFocus && at === 0}
            onChange={() => onType(field.id, option.id)}
            onFocus={() => onFocus(field.id)}
          />
          {option.label}
        </label>
      ))}
    </div>
  );
}
