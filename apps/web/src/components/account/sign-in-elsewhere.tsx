"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { trpc } from "@/trpc/client";
import { type Refusal, refusalOf } from "./refusal";

interface SignInElsewhereProps {
  /** What people call it. */
  readonly provider: string;
  /** The page to come back to: one of ours. */
  readonly next: string;
}

/** Goes to the provider of accounts that whoever runs this server has set; a new account is made there too. */
export function SignInElsewhere({ provider, next }: SignInElsewhereProps) {
  const t = useTranslations("account");
  const [state, setState] = useState<"idle" | "busy" | Refusal>("idle");
  const go = async () => {
    if (state === "busy") return;
    setState("busy");
    try {
      const { url } = await trpc.accounts.signInElsewhere.mutate({ page: next });
      window.location.assign(url);
    } catch (error) {
      setState(refusalOf(error));
    }
  };
  return (
    <div className="elsewhere">
      <Button aria-disabled={state === "busy"} onClick={() => void go()}>
        {state === "busy" ? t("signIn.going") : t("signIn.with", { provider })}
      </Button>
      {state !== "idle" && state !== "busy" && (
        <p className="err" role="alert">
          {t(`form.refusals.${state}`)}
        </p>
      )}
      <p className="or">{t("signIn.or")}</p>
    </div>
  );
}
