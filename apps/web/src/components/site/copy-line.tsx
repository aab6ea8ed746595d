"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useId, useRef, useState } from "react";
import { Button } from "@/components/ui/button";

interface CopyLineProps {
  readonly label: ReactNode;
  readonly text: string;
  readonly hint?: string;
  readonly autoFocus?: boolean;
}

/** Something to hand on, and a button that copies it. */
export function CopyLine({ label, text, hint, autoFocus = false }: CopyLineProps) {
  const t = useTranslations("account.copy");
  const id = useId();
  const box = useRef<HTMLInputElement>(null);
  const [state, setState] = useState<"idle" | "copied" | "selected">("idle");
  const copy = async () => {
    box.current?.select();
    try {
      // Without TLS, as in a class on its own network, browsers give no clipboard.
      await navigator.clipboard.writeText(text);
      setState("copied");
    } catch {
      box.current?.focus();
      setState("selected");
    }
  };
  return (
    <div className="copy-line">
      <label htmlFor={id}>{label}</label>
      {hint !== undefined && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <div className="entry-line">
        <input
          className="text-input mono"
          id={id}
          ref={box}
          readOnly
          autoFocus={autoFocus}
          value={text}
          aria-describedby={hint === undefined ? undefined : `${id}-hint`}
          onFocus={({ currentTarget }) => currentTarget.select()}
        />
        <Button onClick={() => void copy()}>
          {t("copy")}
          <span className="vh">: {label}</span>
        </Button>
      </div>
      <p className="status" role="status">
        {state !== "idle" && t(state)}
      </p>
    </div>
  );
}
