"use client";

import { useTranslations } from "next-intl";
import { type SyntheticEvent, useId } from "react";
import { Refused } from "@/components/classes/refused";
import { useAct } from "@/components/classes/use-act";
import { Button } from "@/components/ui/button";
import { trpc } from "@/trpc/client";

interface ExpiryFormProps {
  readonly classId: string;
  readonly hasEnd: boolean;
}

/** Says until which day a code can be used. */
export function ExpiryForm({ classId, hasEnd }: ExpiryFormProps) {
  const t = useTranslations("classes.code");
  const id = useId();
  const { state, act } = useAct();
  const expire = (lastDay: string | null) => act(() => trpc.classes.expireCode.mutate({ classId, lastDay }));
  const send = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    const lastDay = new FormData(event.currentTarget).get("lastDay");
    if (typeof lastDay === "string" && lastDay !== "") void expire(lastDay);
  };
  return (
    <details>
      <summary>{t("setEnd")}</summary>
      <form className="line-form" method="post" onSubmit={send}>
        <label htmlFor={id}>{t("lastDay")}</label>
        <div className="entry-line">
          <input className="text-input" id={id} name="lastDay" type="date" required />
          <Button type="submit" aria-disabled={state === "busy"}>
            {t("save")}
          </Button>
        </div>
        {hasEnd && (
          <div className="acts">
            <Button look="quiet" onClick={() => void expire(null)}>
              {t("noEnd")}
            </Button>
          </div>
        )}
        <Refused state={state} />
      </form>
    </details>
  );
}
