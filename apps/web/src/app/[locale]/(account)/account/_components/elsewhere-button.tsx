"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { trpc } from "@/trpc/client";

/** Ends all sessions but this one. */
export function ElsewhereButton() {
  const t = useTranslations("account.own");
  const [state, setState] = useState<"idle" | "busy" | "done" | "failed">("idle");
  const end = async () => {
    if (state === "busy") return;
    setState("busy");
    try {
      await trpc.accounts.signOutElsewhere.mutate();
      setState("done");
    } catch {
      setState("failed");
    }
  };
  return (
    <>
      <Button aria-disabled={state === "busy"} onClick={() => void end()}>
        {t("signOutElsewhere")}
      </Button>
      <p className="status" role="status">
        {state === "done" && t("signedOutElsewhere")}
      </p>
      {state === "failed" && (
        <p className="err" role="alert">
          {t("signOutFailed")}
        </p>
      )}
    </>
  );
}
