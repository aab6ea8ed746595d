"use client";

import { useId } from "react";

interface ActBoxProps {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  /** Several lines; else one. */
  readonly long?: boolean;
  readonly initial?: string;
  readonly numeric?: boolean;
}

/** A box of a form with its name, and what it is for. */
export function ActBox({ name, label, hint, long = false, initial, numeric = false }: ActBoxProps) {
  const id = useId();
  const box = {
    ...{ id, name, className: "text-input", defaultValue: initial, autoComplete: "off" },
    "aria-describedby": hint === undefined ? undefined : `${id}-hint`,
  };
  return (
    <div className="act-box">
      <label htmlFor={id}>{label}</label>
      {hint !== undefined && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {long ? (
        <textarea rows={3} {...box} />
      ) : (
        <input type="text" inputMode={numeric ? "decimal" : undefined} {...box} />
      )}
    </div>
  );
}
