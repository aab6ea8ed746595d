"use client";

import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { type SyntheticEvent, useState } from "react";
import { Button } from "@/components/ui/button";

/** Takes a class's code to the page that says which class it is. */
export function JoinField({ locale }: { readonly locale: "en" | "ko" }) {
  const t = useTranslations("work");
  const router = useRouter();
  const [code, setCode] = useState("");
  const join = (event: SyntheticEvent) => {
    event.preventDefault();
    const typed = code.trim();
    router.push(typed === "" ? `/${locale}/join` : `/${locale}/join/${encodeURIComponent(typed)}`);
  };
  return (
    <form className="join-field" action={`/${locale}/join`} onSubmit={join}>
      <label htmlFor="code">{t("code")}</label>
      <div className="line">
        <input
          id="code"
          className="text-input"
          value={code}
          maxLength={60}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          onChange={(event) => setCode(event.target.value)}
        />
        <Button type="submit">{t("join")}</Button>
      </div>
    </form>
  );
}
