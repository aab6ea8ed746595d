"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { send } from "@/components/exercise/send";
import { Button } from "@/components/ui/button";
import { trpc } from "@/trpc/client";
import { type WorkRefusal, workRefusal } from "./refusal";

interface ActButtonProps {
  readonly assignmentId: string;
  readonly act: "begin" | "takeBack";
  readonly look?: "primary" | "plain";
  readonly children: ReactNode;
}

/** Begins the work, or takes back that it was handed in; the page then shows what there is. */
export function ActButton({ assignmentId, act, look = "plain", children }: ActButtonProps) {
  const t = useTranslations("work");
  const router = useRouter();
  const [state, setState] = useState<"idle" | "busy" | WorkRefusal>("idle");
  const run = async () => {
    if (state === "busy") return;
    setState("busy");
    try {
      await send(() => trpc.work[act].mutate({ assignmentId }));
      setState("idle");
    } catch (error) {
      setState(workRefusal(error));
    }
    router.refresh();
  };
  return (
    <>
      <Button look={look} aria-disabled={state === "busy"} onClick={() => void run()}>
        {children}
      </Button>
      {state !== "idle" && state !== "busy" && (
        <p className="err" role="alert">
          {t(`notices.${state}`)}
        </p>
      )}
    </>
  );
}
