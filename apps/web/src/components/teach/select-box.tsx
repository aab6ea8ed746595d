"use client";

import { type ReactNode, useId } from "react";

interface SelectBoxProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly onChange: (value: string) => void;
  /** The options, in groups where they have some. */
  readonly children: ReactNode;
}

/** One of several, with its name above. */
export function SelectBox<Value extends string>({ label, value, onChange, children }: SelectBoxProps<Value>) {
  const id = useId();
  return (
    <div className="select-box">
      <label htmlFor={id}>{label}</label>
      <select
        className="text-input"
        id={id}
        value={value}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
      >
        {children}
      </select>
    </div>
  );
}
