"use client";

import { useTranslations } from "next-intl";
import { type SyntheticEvent, useId } from "react";
import { Refused } from "@/components/classes/refused";
import { useAct } from "@/components/classes/use-act";
import { Button } from "@/components/ui/button";
import { trpc } from "@/trpc/client";

interface RenameFormProps {
  readonly classId: string;
  readonly learnerId: string;
  readonly name: string;
  readonly onEnd: () => void;
}

/** What the class calls one of its members. */
export function RenameForm({ classId, learnerId, name, onEnd }: RenameFormProps) {
  const t = useTranslations("classes.members");
  const id = useId();
  const { state, act } = useAct();
  const send = async (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    const entered = new FormData(event.currentTarget).get("name");
    if (typeof entered !== "string" || entered.trim() === "") return;
    const done = await act(() => trpc.classes.renameMember.mutate({ classId, learnerId, name: entered }));
    if (done) onEnd();
  };
  return (
    <form className="line-form" method="post" onSubmit={(event) => void send(event)}>
      <label className="vh" htmlFor={id}>
        {t("newName", { name })}
      </label>
      <div className="entry-line">
        <input
          className="text-input"
          id={id}
          name="name"
          autoComplete="off"
          autoFocus
          required
          maxLength={80}
          defaultValue={name}
          onKeyDown={({ key }) => {
            if (key === "Escape") onEnd();
          }}
        />
        <Button type="submit" aria-disabled={state === "busy"}>
          {t("save")}
        </Button>
        <Button look="quiet" onClick={onEnd}>
          {t("cancel")}
        </Button>
      </div>
      <Refused state={state} />
    </form>
  );
}
