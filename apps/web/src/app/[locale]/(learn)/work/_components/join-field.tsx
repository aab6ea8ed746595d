"use client";

import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { type SyntheticEvent, useRef, useState } from "react";
import { Button } from "@/components/ui/button";

/** Takes a class's code to the page that says which class it is. */
export function JoinField({ locale }: { readonly locale: "en" | "ko" }) {
  const t = useTranslations("work");
  const router = useRouter();
  const box = useRef<HTMLInputElement>(null);
  const [code, setCode] = useState("");
  const [isMissing, setMissing] = useState(false);
  const join = (event: SyntheticEvent) => {
    event.preventDefault();
    const typed = code.trim();
    setMissing(typed === "");
    if (typed === "") box.current?.focus();
    else router.push(`/${locale}/join/${encodeURIComponent(typed)}`);
  };
  return (
    <form className="join-field" action={`/${locale}/join`} onSubmit={join}>
      <label htmlFor="code">{t("code")}</label>
      <div className="line">
        <input
          ref={box}
          id="code"
          className="text-input"
          value={code}
          maxLength={60}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          aria-invalid={isMissing}
          aria-describedby="code-missing"
          onChange={({ target }) => {
            setCode(target.value);
            setMissing(false);
          }}
        />
        <Button type="submit">{t("join")}</Button>
      </div>
      {/* Its line is there from the start: nothing jumps. */}
      <p className="status err" id="code-missing" role="status">
        {isMissing && t("codeMissing")}
      </p>
    </form>
  );
}
