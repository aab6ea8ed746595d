"use client";

import type { SetDraft } from "@stride/classwork";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { type Refusal, refusalOf } from "@/components/teach/refusal";
import { Button } from "@/components/ui/button";
import { trpc } from "@/trpc/client";

interface BringBackProps {
  readonly id: string;
  /** The version that is offered. */
  readonly number: number;
  readonly onBring: (draft: SetDraft, networks: readonly { id: string; name: string }[]) => void;
}

/** Offers to put a published version in the editor's place. A page that is only opened changes nothing. */
export function BringBack({ id, number, onBring }: BringBackProps) {
  const t = useTranslations("sets.versions");
  const refusals = useTranslations("sets.refusals");
  const [state, setState] = useState<"idle" | "busy" | "done" | "left" | Refusal>("idle");
  // Without the version in it, so that opening the editor again doesn't ask once more.
  const forget = () => window.history.replaceState(null, "", window.location.pathname);
  const bring = async () => {
    if (state === "busy") return;
    setState("busy");
    try {
      const { draft, networks } = await trpc.problemSets.bringBack.mutate({ id, number });
      onBring(draft, networks);
      setState("done");
      forget();
    } catch (error) {
      setState(refusalOf(error));
    }
  };
  if (state === "left") return null;
  return (
    <div className="note bring-back">
      <p role="status">{state === "done" ? t("brought", { number }) : t("offer", { number })}</p>
      {state !== "done" && (
        <div className="acts">
          <Button look="primary" aria-disabled={state === "busy"} onClick={() => void bring()}>
            {t("bring")}
          </Button>
          <Button
            look="quiet"
            onClick={() => {
              setState("left");
              forget();
            }}
          >
            {t("leave")}
          </Button>
        </div>
      )}
      {state !== "idle" && state !== "busy" && state !== "done" && (
        <p className="err" role="alert">
          {refusals(state)}
        </p>
      )}
    </div>
  );
}
