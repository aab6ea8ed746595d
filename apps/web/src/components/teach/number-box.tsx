"use client";

import { useId, useState } from "react";

interface NumberBoxProps {
  readonly label: string;
  readonly value: number | undefined;
  readonly least: number;
  readonly most: number;
  readonly step?: number;
  /** Shown in an empty box, where it may be empty. */
  readonly empty?: string;
  readonly onChange: (value: number | undefined) => void;
}

/** A box for a number within bounds. What is typed on the way to one is left alone and changes nothing. */
export function NumberBox({ label, value, least, most, step = 1, empty, onChange }: NumberBoxProps) {
  const id = useId();
  const [typed, setTyped] = useState<{ readonly text: string; readonly for: number | undefined }>();
  const text = typed && typed.for === value ? typed.text : (value?.toString() ?? "");
  const type = (next: string) => {
    const number = next.trim() === "" ? undefined : Number(next);
    const fits = number === undefined ? empty !== undefined : isWithin(number, { least, most, step });
    setTyped({ text: next, for: fits ? number : value });
    if (fits) onChange(number);
  };
  return (
    <div className="number-box">
      <label htmlFor={id}>{label}</label>
      <input
        className="text-input"
        id={id}
        type="number"
        inputMode={step < 1 ? "decimal" : "numeric"}
        min={least}
        max={most}
        step={step}
        value={text}
        placeholder={empty}
        aria-invalid={text !== "" && !isWithin(Number(text), { least, most, step })}
        onChange={({ currentTarget }) => type(currentTarget.value)}
      />
    </div>
  );
}

function isWithin(value: number, { least, most, step }: { least: number; most: number; step: number }) {
  return value >= least && value <= most && Number.isInteger(value / step);
}
