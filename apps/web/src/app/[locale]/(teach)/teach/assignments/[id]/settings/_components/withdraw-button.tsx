"use client";

import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { type Refusal, refusalOf } from "@/components/teach/refusal";
import { Button } from "@/components/ui/button";
import { trpc } from "@/trpc/client";

/** Takes an assignment away from its learners, or gives it back. */
export function WithdrawButton({ id, withdrawn }: { readonly id: string; readonly withdrawn: boolean }) {
  const t = useTranslations("sets.settings");
  const refusals = useTranslations("sets.refusals");
  const router = useRouter();
  const [state, setState] = useState<"idle" | "busy" | Refusal>("idle");
  const act = async () => {
    if (state === "busy") return;
    setState("busy");
    try {
      if (withdrawn) await trpc.problemSets.restoreAssignment.mutate({ id });
      else await trpc.problemSets.withdraw.mutate({ id });
      router.refresh();
      setState("idle");
    } catch (error) {
      setState(refusalOf(error));
    }
  };
  return (
    <>
      <div className="acts">
        <Button aria-disabled={state === "busy"} onClick={() => void act()}>
          {withdrawn ? t("giveBack") : t("withdraw")}
        </Button>
      </div>
      {state !== "idle" && state !== "busy" && (
        <p className="err" role="alert">
          {refusals(state)}
        </p>
      )}
    </>
  );
}
