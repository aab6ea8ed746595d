"use client";

import { useTranslations } from "next-intl";
import { type SyntheticEvent, useId } from "react";
import { Refused } from "@/components/classes/refused";
import { useAct } from "@/components/classes/use-act";
import { Button } from "@/components/ui/button";
import { trpc } from "@/trpc/client";

interface RemoveFormProps {
  readonly classId: string;
  readonly learnerId: string;
  readonly name: string;
  /** Whether there is a code by which they could come back as somebody new. */
  readonly hasCode: boolean;
  /** With the class's new code, if one was made. */
  readonly onDone: (newCode: string | undefined) => void;
  readonly onEnd: () => void;
}

/** Takes somebody out of the class, and makes a new code in the same step unless the teacher says otherwise. */
export function RemoveForm({ classId, learnerId, name, hasCode, onDone, onEnd }: RemoveFormProps) {
  const t = useTranslations("classes.members");
  const id = useId();
  const { state, act } = useAct();
  const send = async (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    const renewCode = new FormData(event.currentTarget).has("renewCode");
    await act(async () => {
      const { newCode } = await trpc.classes.removeLearner.mutate({ classId, learnerId, renewCode });
      onDone(newCode);
    });
  };
  return (
    <form className="line-form" method="post" onSubmit={(event) => void send(event)}>
      <p className="hint" id={id}>
        {t("removeNote")}
      </p>
      {hasCode && (
        <label className="choice">
          <input type="checkbox" name="renewCode" defaultChecked />
          {t("renewCode")}
        </label>
      )}
      <div className="entry-line">
        <Button type="submit" autoFocus aria-describedby={id} aria-disabled={state === "busy"}>
          {t("remove")}
          <span className="vh">: {name}</span>
        </Button>
        <Button look="quiet" onClick={onEnd}>
          {t("cancel")}
        </Button>
      </div>
      <Refused state={state} />
    </form>
  );
}
