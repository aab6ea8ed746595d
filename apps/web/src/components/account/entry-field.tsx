"use client";

import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import type { Entry } from "./entry";

interface EntryFieldProps {
  readonly entry: Entry<string>;
  readonly error: string | undefined;
}

/** A box with its name, what belongs into it, and what is wrong with it. A password can be looked at. */
export function EntryField({
  entry: { name, label, hint, initial, type, autoComplete },
  error,
}: EntryFieldProps) {
  const t = useTranslations("account.form");
  const id = useId();
  const [shown, setShown] = useState(false);
  const isPassword = type === "password";
  const describedBy = [hint !== undefined && `${id}-hint`, error !== undefined && `${id}-error`]
    .filter(Boolean)
    .join(" ");
  return (
    <div className="entry">
      <label htmlFor={id}>{label}</label>
      {hint !== undefined && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <div className="entry-line">
        <input
          className="text-input"
          id={id}
          name={name}
          defaultValue={initial}
          type={isPassword && shown ? "text" : type}
          autoComplete={autoComplete}
          autoCapitalize={type === "text" ? undefined : "none"}
          spellCheck={false}
          aria-invalid={error !== undefined}
          aria-describedby={describedBy || undefined}
        />
        {isPassword && (
          <button className="plain" type="button" aria-pressed={shown} onClick={() => setShown(!shown)}>
            {t("show")}
            <span className="vh">: {label}</span>
          </button>
        )}
      </div>
      {error !== undefined && (
        <p className="err" id={`${id}-error`}>
          {error}
        </p>
      )}
    </div>
  );
}
