"use client";

import { useTranslations } from "next-intl";
import { Refused } from "@/components/classes/refused";
import { useAct } from "@/components/classes/use-act";
import { Button } from "@/components/ui/button";
import { trpc } from "@/trpc/client";

interface LeaveButtonProps {
  readonly classId: string;
  readonly name: string;
}

/** Leaves a class, once it was said what that means. */
export function LeaveButton({ classId, name }: LeaveButtonProps) {
  const t = useTranslations("classes.join");
  const { state, act } = useAct();
  return (
    <details className="sure">
      <summary>
        {t("leave")}
        <span className="vh">: {name}</span>
      </summary>
      <p className="hint">{t("leaveNote")}</p>
      <Button
        aria-disabled={state === "busy"}
        onClick={() => void act(() => trpc.classes.leave.mutate({ classId }))}
      >
        {t("leaveSure")}
        <span className="vh">: {name}</span>
      </Button>
      <Refused state={state} />
    </details>
  );
}
