"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useId, useRef, useState } from "react";
import { Button } from "@/components/ui/button";

interface CopyLineProps {
  readonly label: ReactNode;
  readonly text: string;
}

/** Something to hand on, and a button that copies it. */
export function CopyLine({ label, text }: CopyLineProps) {
  const t = useTranslations("classes.copy");
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
      <div className="entry-line">
        <input
          className="text-input mono"
          id={id}
          ref={box}
          readOnly
          value={text}
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
