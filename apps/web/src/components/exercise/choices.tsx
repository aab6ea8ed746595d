"use client";

import type { AnswersProps, Field } from "./types";

type ChoiceField = Extract<Field, { type: "choice" }>;
type Option = ChoiceField["options"][number];

interface ChoicesProps extends Pick<AnswersProps, "onType" | "onFocus"> {
  readonly field: ChoiceField;
  readonly text: string;
  /** Where no visible label stands. */
  readonly label: string | undefined;
  readonly autoFocus: boolean;
  readonly invalid: boolean;
}

/** The options of a choice; each is typed as its id. Many stand in groups, each under its heading. */
export function Choices({ field, text, label, autoFocus, invalid, onType, onFocus }: ChoicesProps) {
  const [first] = field.options;
  const radio = (option: Option) => (
    <label key={option.id} className="choice">
      <input
        type="radio"
        // The first one stands for the field: there the focus goes.
        id={option === first ? field.id : `${field.id}-${option.id}`}
        name={field.id}
        // As what is typed: an option that was chosen before the page could answer is taken over.
        ref={(box) => {
          if (box?.checked && text.toLowerCase() !== option.id.toLowerCase()) onType(field.id, option.id);
        }}
        value={option.id}
        checked={text.toLowerCase() === option.id.toLowerCase()}
        autoFocus={autoFocus && option === first}
        onChange={() => onType(field.id, option.id)}
        onFocus={() => onFocus(field.id)}
      />
      {option.under?.label ?? option.label}
    </label>
  );
  return (
    <div
      role="radiogroup"
      className="choices"
      aria-label={label}
      aria-labelledby={label === undefined ? `label-${field.id}` : undefined}
      aria-describedby={`read-${field.id} says-${field.id}`}
      aria-invalid={invalid ? true : undefined}
    >
      {groupsOf(field.options).map(({ heading, options }) =>
        heading === undefined ? (
          options.map(radio)
        ) : (
          <div key={heading} role="group" className="choice-group" aria-label={heading}>
            <span aria-hidden="true">{heading}</span>
            <div>{options.map(radio)}</div>
          </div>
        ),
      )}
    </div>
  );
}

interface Group {
  readonly heading: string | undefined;
  readonly options: readonly Option[];
}

/** Options that follow one another under the same heading. */
function groupsOf(options: readonly Option[]): Group[] {
  const groups: Group[] = [];
  for (const option of options) {
    const last = groups.at(-1);
    const heading = option.under?.heading;
    if (last && last.heading === heading) {
      groups[groups.length - 1] = { heading, options: [...last.options, option] };
    } else groups.push({ heading, options: [option] });
  }
  return groups;
}
