"use client";

import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { trpc } from "@/trpc/client";

interface RevokeButtonProps {
  readonly id: string;
  /** Whom the invitation is for. */
  readonly note: string;
}

/** Makes an invitation worthless. */
export function RevokeButton({ id, note }: RevokeButtonProps) {
  const t = useTranslations("account.invite");
  const router = useRouter();
  const [state, setState] = useState<"idle" | "busy" | "failed">("idle");
  const revoke = async () => {
    if (state === "busy") return;
    setState("busy");
    try {
      await trpc.accounts.revokeInvitation.mutate({ id });
      router.refresh();
    } catch {
      setState("failed");
    }
  };
  return (
    <div className="go">
      <Button look="quiet" aria-disabled={state === "busy"} onClick={() => void revoke()}>
        {state === "busy" ? t("revoking") : t("revoke")}
        {note !== "" && <span className="vh">: {note}</span>}
      </Button>
      {state === "failed" && (
        <p className="err" role="alert">
          {t("revokeFailed")}
        </p>
      )}
    </div>
  );
}
