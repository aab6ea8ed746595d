"use client";

import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { type ReactNode, useState } from "react";
import { Button } from "@/components/ui/button";

interface ActButtonProps {
  readonly busy: string;
  readonly look?: "primary" | "plain" | "quiet";
  /** Does it; an address that it gives is where one goes on. Else the page is shown as it is now. */
  readonly onAct: () => Promise<string | undefined>;
  readonly children: ReactNode;
}

/** A button that changes something on the server. */
export function ActButton({ busy, look = "plain", onAct, children }: ActButtonProps) {
  const t = useTranslations("review.act");
  const router = useRouter();
  const [state, setState] = useState<"idle" | "busy" | "failed">("idle");
  const act = async () => {
    if (state === "busy") return;
    setState("busy");
    try {
      const next = await onAct();
      if (next === undefined) router.refresh();
      else router.push(next);
      setState("idle");
    } catch {
      setState("failed");
    }
  };
  return (
    <>
      <Button look={look} aria-disabled={state === "busy"} onClick={() => void act()}>
        {state === "busy" ? busy : children}
      </Button>
      {state === "failed" && (
        <p className="err" role="alert">
          {t("failed")}
        </p>
      )}
    </>
  );
}
