"use client";

import { useTranslations } from "next-intl";
import { useId, useRef, useState } from "react";
import { Button } from "@/components/ui/button";

interface LinkToCopyProps {
  readonly note: string;
  readonly address: string;
}

/** A link that is shown this once. It has the focus, and is selected with it. */
export function LinkToCopy({ note, address }: LinkToCopyProps) {
  const t = useTranslations("account.invite");
  const id = useId();
  const box = useRef<HTMLInputElement>(null);
  const [state, setState] = useState<"idle" | "copied" | "selected">("idle");
  const copy = async () => {
    box.current?.select();
    try {
      // Without TLS, as in a class on its own network, browsers give no clipboard.
      await navigator.clipboard.writeText(address);
      setState("copied");
    } catch {
      box.current?.focus();
      setState("selected");
    }
  };
  return (
    <div className="made">
      <label htmlFor={id}>{note ? t("link", { note }) : t("linkPlain")}</label>
      <p className="hint" id={`${id}-hint`}>
        {t("linkNote")}
      </p>
      <div className="entry-line">
        <input
          className="text-input mono"
          id={id}
          ref={box}
          readOnly
          autoFocus
          value={address}
          aria-describedby={`${id}-hint`}
          onFocus={({ currentTarget }) => currentTarget.select()}
        />
        <Button onClick={() => void copy()}>{t("copy")}</Button>
      </div>
      <p className="status" role="status">
        {state !== "idle" && t(state)}
      </p>
    </div>
  );
}
