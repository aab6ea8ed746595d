"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { send } from "@/components/exercise/send";
import { Button } from "@/components/ui/button";
import { trpc } from "@/trpc/client";
import { type WorkRefusal, workRefusal } from "./refusal";

interface HandInButtonProps {
  readonly assignmentId: string;
  /** Positions of items without an answer, and of those with a draft that wasn't submitted. */
  readonly unanswered: readonly number[];
  readonly drafts: readonly number[];
}

/** Hands the work in, once it was said what isn't answered yet. */
export function HandInButton({ assignmentId, unanswered, drafts }: HandInButtonProps) {
  const t = useTranslations("work");
  const router = useRouter();
  const dialog = useRef<HTMLDialogElement>(null);
  const [refusal, setRefusal] = useState<WorkRefusal>();
  const handIn = async () => {
    setRefusal(undefined);
    try {
      await send(() => trpc.work.handIn.mutate({ assignmentId }));
    } catch (error) {
      setRefusal(workRefusal(error));
    }
    router.refresh();
  };
  return (
    <>
      <Button look="primary" onClick={() => dialog.current?.showModal()}>
        {t("handIn")}
      </Button>
      {refusal && (
        <p className="err" role="alert">
          {t(`notices.${refusal}`)}
        </p>
      )}
      <dialog ref={dialog} aria-labelledby="hand-in">
        <form method="dialog">
          <h2 id="hand-in">{t("handInTitle")}</h2>
          {unanswered.length > 0 && (
            <p>
              <strong>{t("unanswered", { count: unanswered.length, items: unanswered.join(", ") })}</strong>
            </p>
          )}
          {drafts.length > 0 && <p>{t("draftsLeft", { items: drafts.join(", ") })}</p>}
          <p>{t("handInText")}</p>
          <div className="acts">
            <Button type="submit" look="primary" autoFocus>
              {t("goOn")}
            </Button>
            <Button type="submit" onClick={() => void handIn()}>
              {t("handInYes")}
            </Button>
          </div>
        </form>
      </dialog>
    </>
  );
}
